/** Words beside a year that say its figures are not final, in lower case, in all languages that are read. */
export const provisionalWords: readonly string[] = (
  "provisional|prov|preliminary|prelim|prel|estimated|est|provisoire|estimé|vorläufig|geschätzt|provvisorio|stimato|" +
  "provisorio|preliminar|estimado|estimada|предварительно|предварительные|предв|sơ bộ|ước tính|урьдчилсан|" +
  "速報値|速報|推計|概算|暫定|暂定|初步|快报|快報|估计|估計|推估|잠정치|잠정|추정"
).split("|");

/** Words beside a year in brackets that say its figures are expected. */
export const expectedWords: readonly string[] = (
  "forecast|projection|projected|proj|prévision|prognose|proyección|proyectado|pronóstico|previsione|previsto|previsão|" +
  "прогноз|dự báo|хэтийн төлөв|予測|見込み|見込|預測|预测|전망|예측"
).split("|");
