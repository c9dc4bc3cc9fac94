// Words of the pages in English, simplified and traditional Chinese.

export type Language = "en" | "zh-Hans" | "zh-Hant";
export const kLanguages: readonly [Language, string][] = [
  ["en", "English"],
  ["zh-Hans", "简体"],
  ["zh-Hant", "繁體"],
];

type Row = readonly [en: string, hans: string, hant: string];

const kWords = {
  search: ["Search", "检索", "檢索"],
  map: ["Concept map", "概念图谱", "概念圖譜"],
  prior_art: ["Prior art", "查新", "查新"],
  idea_hint: ["An idea, an abstract or claims, in Chinese or English; a list has a point a line", "构想、摘要或权利要求，中文或英文；列表每行一个要点", "構想、摘要或請求項，中文或英文；列表每行一個要點"],
  before: ["Before", "截止日期", "截止日期"],
  file: ["or a file (txt, md, docx, pdf)", "或文件（txt、md、docx、pdf）", "或檔案（txt、md、docx、pdf）"],
  look: ["Look", "查新", "查新"],
  all: ["all", "全部", "全部"],
  literature: ["papers and books", "论文与图书", "論文與圖書"],
  searching: ["Searching what came before …", "正在检索已有文献……", "正在檢索已有文獻……"],
  counting: ["Counting what is new …", "正在统计新颖之处……", "正在統計新穎之處……"],
  points: ["Points", "查新点", "查新點"],
  point: ["Point", "查新点", "查新點"],
  points_hint: ["Each point is searched on its own. Mend, remove, and look again.", "每个查新点单独检索。可修改、删除后重新查新。", "每個查新點單獨檢索。可修改、刪除後重新查新。"],
  look_again: ["Look again with these points", "按这些查新点重新查新", "按這些查新點重新查新"],
  report_draft: ["Draft of the report", "预查新报告草稿", "預查新報告草稿"],
  came_before: ["What came before", "已有文献", "已有文獻"],
  dated_before: ["before", "早于", "早於"],
  uncertain: ["of uncertain date", "日期不确定", "日期不確定"],
  no_date: ["no date", "无日期", "無日期"],
  date_priority: ["priority", "优先权日", "優先權日"],
  date_filing: ["filing", "申请日", "申請日"],
  date_publication: ["publication", "公开/发表日", "公開/發表日"],
  date_none: ["none", "无", "無"],
  how_read: ["How the words were read", "检索词的解读", "檢索詞的解讀"],
  covers: ["covers points", "覆盖查新点", "覆蓋查新點"],
  matches: ["matches", "相同之处", "相同之處"],
  missing: ["missing", "未见之处", "未見之處"],
  what_is_new: ["What is new", "新颖之处", "新穎之處"],
  never_legal: ["Counts in this collection: evidence for a person to read, never a legal opinion.", "以下为本数据集内的统计，供人工判断，不构成法律意见。", "以下為本資料集內的統計，供人工判斷，不構成法律意見。"],
  standing_new: ["new", "未见", "未見"],
  standing_rare: ["rare", "罕见", "罕見"],
  standing_known: ["known", "已见", "已見"],
  together: ["Together", "组合", "組合"],
  first_appearance: ["First appearance", "首次出现", "首次出現"],
  bridged_by: ["each with", "分别关联", "分別關聯"],
  roadmap: ["Roadmap", "技术路线图", "技術路線圖"],
  collection: ["Collection", "数据集", "資料集"],
  query: ["Words, \"phrase\", title:word, NEAR/5, catalys*, cpc:Y02C, NOT …", "词语、\"短语\"、title:词、NEAR/5、catalys*、cpc:Y02C、NOT …", "詞語、\"短語\"、title:詞、NEAR/5、catalys*、cpc:Y02C、NOT …"],
  find: ["Find", "检索", "檢索"],
  plain: ["exact words only", "仅字面匹配", "僅字面匹配"],
  sort: ["Sort", "排序", "排序"],
  relevance: ["relevance", "相关度", "相關度"],
  newest: ["newest first", "最新优先", "最新優先"],
  oldest: ["oldest first", "最早优先", "最早優先"],
  citations: ["most cited first", "被引最多优先", "被引最多優先"],
  times_cited: ["cited", "被引", "被引"],
  did_you_mean: ["Did you mean", "您要找的是不是", "您要找的是不是"],
  why: ["matched", "命中", "命中"],
  saved_queries: ["Saved queries", "已存检索式", "已存檢索式"],
  save_query: ["Save this query as", "将此检索式存为", "將此檢索式存為"],
  save: ["Save", "保存", "儲存"],
  remove: ["Remove", "删除", "刪除"],
  when_saved: ["when saved", "保存时", "儲存時"],
  records: ["records", "条记录", "筆紀錄"],
  no_records: ["No record matches.", "没有符合的记录。", "沒有符合的紀錄。"],
  by_meaning: ["found by meaning", "按概念命中", "按概念命中"],
  previous: ["← Previous", "← 上一页", "← 上一頁"],
  next: ["Next →", "下一页 →", "下一頁 →"],
  more: ["More records", "更多记录", "更多紀錄"],
  close: ["Close", "关闭", "關閉"],
  evidence: ["Evidence", "证据", "證據"],
  evidence_hint: ["Select an item or a link to read the records and sentences behind it.", "点选节点或连线，查看其背后的记录与句子。", "點選節點或連線，查看其背後的紀錄與句子。"],
  same_sentence: ["same sentence", "同句", "同句"],
  same_record: ["same record", "同篇", "同篇"],
  keyword: ["keyword", "关键词", "關鍵詞"],
  draw: ["Draw", "绘制", "繪製"],
  type: ["Items", "节点类型", "節點類型"],
  concepts: ["concepts", "概念", "概念"],
  keywords: ["keywords", "关键词", "關鍵詞"],
  terms: ["concepts and terms", "概念与术语", "概念與術語"],
  only: ["Only records that match", "仅限符合的记录", "僅限符合的紀錄"],
  from_year: ["From year", "起始年", "起始年"],
  to_year: ["To year", "截止年", "截止年"],
  min_occurrences: ["Min. records an item", "节点最少记录数", "節點最少紀錄數"],
  max_items: ["Max. items", "节点上限", "節點上限"],
  resolution: ["Resolution", "聚类分辨率", "聚類解析度"],
  download: ["Download", "下载", "下載"],
  template: ["Template", "模板", "範本"],
  labels: ["Labels", "标签", "標籤"],
  bilingual: ["bilingual", "双语", "雙語"],
  bridges: ["Bridges between lanes", "泳道之间的桥", "泳道之間的橋"],
  unsupported: ["no supported bridge", "无充分证据的桥", "無充分證據的橋"],
  no_path: ["no path", "无路径", "無路徑"],
  unplaced: ["Not placed, and why", "未放置的条目及原因", "未放置的條目及原因"],
  working: ["Working …", "处理中……", "處理中……"],
  no_collection: ["No collection yet: import an export first.", "尚无数据集：请先导入文件。", "尚無資料集：請先匯入檔案。"],
  abstract: ["Abstract", "摘要", "摘要"],
  summary: ["Editor's summary", "编者概要", "編者概要"],
  claims: ["Claims", "权利要求", "請求項"],
  subject: ["Subject", "主题词", "主題詞"],
  subjects: ["Subjects (assigned)", "主题词（标引）", "主題詞（標引）"],
  references: ["References", "参考文献", "參考文獻"],
  applicants: ["Applicants", "申请人", "申請人"],
  inventors: ["Inventors", "发明人", "發明人"],
  authors: ["Authors", "作者", "作者"],
  classes: ["Classes", "分类号", "分類號"],
  sources: ["Where each field comes from", "各字段来源", "各欄位來源"],
  title: ["Title", "标题", "標題"],
  year: ["Year", "年份", "年份"],
  kind: ["Kind", "类型", "類型"],
  language: ["Language", "语种", "語種"],
  concept: ["Concept", "概念", "概念"],
  author: ["Author", "作者", "作者"],
  applicant: ["Applicant", "申请人", "申請人"],
  venue: ["Source", "来源", "來源"],
  country: ["Country", "国家/地区", "國家/地區"],
  paper: ["paper", "论文", "論文"],
  article: ["article", "期刊论文", "期刊論文"],
  review: ["review", "综述", "綜述"],
  conference: ["conference paper", "会议论文", "會議論文"],
  chapter: ["chapter", "章节", "章節"],
  book: ["book", "图书", "圖書"],
  thesis: ["thesis", "学位论文", "學位論文"],
  report: ["report", "报告", "報告"],
  standard: ["standard", "标准", "標準"],
  policy: ["policy", "政策", "政策"],
  news: ["news", "新闻", "新聞"],
  patent: ["patent", "专利", "專利"],
  other: ["other", "其他", "其他"],
} as const satisfies Record<string, Row>;

export type Word = keyof typeof kWords;

export function language(): Language {
  const asked = new URLSearchParams(location.search).get("ui") ?? localStorage.getItem("ui");
  if (asked === "zh-Hans" || asked === "zh-Hant" || asked === "en") return asked;
  const browser = navigator.language.toLowerCase();
  if (!browser.startsWith("zh")) return "en";
  return /hant|tw|hk|mo/.test(browser) ? "zh-Hant" : "zh-Hans";
}

export function t(word: Word): string {
  const column = { en: 0, "zh-Hans": 1, "zh-Hant": 2 } as const;
  return kWords[word][column[language()]];
}

/** The word if the pages know it, else the text itself. */
export function word_or(text: string): string {
  return text in kWords ? t(text as Word) : text;
}

export function label_in(labels: Record<string, string> | undefined, fallback: string): string {
  if (!labels) return fallback;
  const wanted = language();
  const order = wanted === "en" ? ["en", "zh-Hans", "zh-Hant"]
    : wanted === "zh-Hans" ? ["zh-Hans", "zh-Hant", "en"] : ["zh-Hant", "zh-Hans", "en"];
  for (const tag of order) if (labels[tag]) return labels[tag];
  return Object.values(labels)[0] ?? fallback;
}
