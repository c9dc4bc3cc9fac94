#pragma once

#include <cstdint>
#include <string_view>

namespace litchi::server {

enum class ReportLanguage : std::uint8_t { Hans, Hant, English };

// A text of the report in its three languages; {} takes what fmt puts there.
struct ReportWord {
    std::string_view hans;
    std::string_view hant;
    std::string_view english;

    std::string_view in(ReportLanguage language) const {
        if (language == ReportLanguage::English) return english;
        return language == ReportLanguage::Hant ? hant : hans;
    }
};

// Every string of a report, by the section in which it stands.
namespace words {

// --- cover
inline constexpr ReportWord kTitle = {"科技查新报告（预查新草稿）", "科技查新報告（預查新草稿）",
                                      "Novelty search report (pre-search draft)"};
inline constexpr ReportWord kDraft = {
    "预查新草稿：由程序在本地文献集合内检索生成，供查新人员核对；不是具有资质的查新机构出具的查新报"
    "告，"
    "不构成法律意见。",
    "預查新草稿：由程式在本地文獻集合內檢索生成，供查新人員核對；不是具有資質的查新機構出具的查新報"
    "告，"
    "不構成法律意見。",
    "Pre-search draft made by a program from a local collection, for a person to check. It is not "
    "a "
    "report of an accredited novelty search institution, and no legal opinion."};
inline constexpr ReportWord kFillIn = {"（由查新人员填写）", "（由查新人員填寫）",
                                       "(to be filled in by a person)"};
inline constexpr ReportWord kNumber = {"报告编号", "報告編號", "Report number"};
inline constexpr ReportWord kProject = {"项目名称（中文）", "專案名稱（中文）",
                                        "Project title (Chinese)"};
inline constexpr ReportWord kProjectEnglish = {"项目名称（英文）", "專案名稱（英文）",
                                               "Project title (English)"};
inline constexpr ReportWord kClient = {"委托人", "委託人", "Client"};
inline constexpr ReportWord kOrdered = {"委托日期", "委託日期", "Date of the order"};
inline constexpr ReportWord kInstitution = {"查新机构", "查新機構", "Searching institution"};
inline constexpr ReportWord kFinished = {"查新完成日期", "查新完成日期", "Date of completion"};

// --- sections
inline constexpr ReportWord kPurpose = {"一、查新目的", "一、查新目的", "1. Purpose of the search"};
inline constexpr ReportWord kIdea = {"二、查新项目的科学技术要点", "二、查新專案的科學技術要點",
                                     "2. Technical substance of the project"};
inline constexpr ReportWord kPoints = {"三、查新点与查新要求", "三、查新點與查新要求",
                                       "3. Points of novelty and what is asked"};
inline constexpr ReportWord kScope = {"四、文献检索范围及检索策略", "四、文獻檢索範圍及檢索策略",
                                      "4. Sources searched and search strategy"};
inline constexpr ReportWord kResults = {"五、检索结果", "五、檢索結果", "5. Results"};
inline constexpr ReportWord kConclusions = {"六、查新结论（草稿）", "六、查新結論（草稿）",
                                            "6. Conclusions (draft)"};
inline constexpr ReportWord kDeclaration = {"七、查新员、审核员声明", "七、查新員、審核員聲明",
                                            "7. Declaration of searcher and reviewer"};
inline constexpr ReportWord kAttachments = {"八、附件清单", "八、附件清單", "8. Attachments"};
inline constexpr ReportWord kRemarks = {"九、备注", "九、備註", "9. Remarks"};
inline constexpr ReportWord kAnnex = {"附录：检索日志", "附錄：檢索日誌", "Annex: query log"};

// --- 1
inline constexpr ReportWord kPurposes = {
    "□ 立项　□ 成果鉴定　□ 奖励　□ 专利　□ 新产品　□ 其他：________",
    "□ 立項　□ 成果鑑定　□ 獎勵　□ 專利　□ 新產品　□ 其他：________",
    "□ Project proposal   □ Appraisal of results   □ Award   □ Patent   □ New product   □ Other: "
    "________"};

// --- 3
inline constexpr ReportWord kPoint = {"查新点 {}", "查新點 {}", "Point {}"};
inline constexpr ReportWord kAsked = {
    "查新要求：在所列文献范围内检索截止日之前的国内外中英文文献，逐点说明有无相同或类似报道。",
    "查新要求：在所列文獻範圍內檢索截止日之前的國內外中英文文獻，逐點說明有無相同或類似報道。",
    "Asked: whether the sources below hold the same or something like it, point by point, in "
    "Chinese "
    "or English, before the cut-off date."};
inline constexpr ReportWord kFeatures = {"检索特征：{}", "檢索特徵：{}", "Features searched: {}"};

// --- 4
inline constexpr ReportWord kDatabase = {"数据库", "資料庫", "Source"};
inline constexpr ReportWord kDatabaseText = {
    "本地文献集合“{}”，第 {} 版，{} 条记录（记录摘要 {}）",
    "本地文獻集合「{}」，第 {} 版，{} 筆記錄（記錄摘要 {}）",
    "Local collection “{}”, revision {}, {} records (digest {})"};
inline constexpr ReportWord kImports = {"数据来源（导入文件）", "資料來源（匯入檔案）",
                                        "Where the records come from (imported files)"};
inline constexpr ReportWord kFile = {"文件", "檔案", "File"};
inline constexpr ReportWord kFormat = {"格式", "格式", "Format"};
inline constexpr ReportWord kRead = {"读取", "讀取", "Read"};
inline constexpr ReportWord kAdded = {"新增", "新增", "Added"};
inline constexpr ReportWord kMerged = {"合并", "合併", "Merged"};
inline constexpr ReportWord kCutOff = {"截止日期", "截止日期", "Cut-off date"};
inline constexpr ReportWord kNone = {"未设定", "未設定", "none"};
inline constexpr ReportWord kDates = {
    "仅检索全部日期早于截止日的文献。专利以优先权日为准，无则用申请日，再无则用公开日；其他文献以发"
    "表日期"
    "为准。只有年或年月的日期按区间处理，整个区间早于截止日才计入；与截止日重叠或无日期者另列。",
    "僅檢索全部日期早於截止日的文獻。專利以優先權日為準，無則用申請日，再無則用公開日；其他文獻以發"
    "表日期"
    "為準。只有年或年月的日期按區間處理，整個區間早於截止日才計入；與截止日重疊或無日期者另列。",
    "Only what lies wholly before the cut-off counts: a patent by its priority date, else its "
    "filing, "
    "else its publication; anything else by its publication. A date without day or month is an "
    "interval; what overlaps the cut-off, or has no date, is listed apart."};
inline constexpr ReportWord kReadDates = {"日期判定", "日期判定", "How dates are read"};
inline constexpr ReportWord kConsidered = {"检索范围内文献", "檢索範圍內文獻", "Records in scope"};
inline constexpr ReportWord kConsideredText = {
    "截止日之前 {} 篇；日期不确定 {} 篇（集合文献发表年份 {}）",
    "截止日之前 {} 篇；日期不確定 {} 篇（集合文獻發表年份 {}）",
    "{} before the cut-off, {} of uncertain date (the "
    "collection: published {})"};
inline constexpr ReportWord kYears = {"{}–{} 年", "{}–{} 年", "{}–{}"};
inline constexpr ReportWord kNoYears = {"不详", "不詳", "unknown"};
inline constexpr ReportWord kTypes = {"文献类型", "文獻類型", "Kinds of records"};
inline constexpr ReportWord kUnit = {"计数单位", "計數單位", "Unit of counting"};
inline constexpr ReportWord kUnitDocument = {"篇（件）", "篇（件）", "document"};
inline constexpr ReportWord kUnitFamily = {"同族专利计为一件", "同族專利計為一件",
                                           "patent family (one document each)"};
inline constexpr ReportWord kLimits = {"检索限定", "檢索限定", "Limits of the search"};
inline constexpr ReportWord kStrings = {"检索式与命中数", "檢索式與命中數",
                                        "Search strings and their hits"};
inline constexpr ReportWord kStringsText = {
    "S 为单个特征：concept: 为概念检索，按括号内任一中英文名称命中；其余为词，OR 后为其译词。AND "
    "式为同一文献同时含有各特征。命中数限截止日之前，括号内为日期不确定者。",
    "S 為單個特徵：concept: 為概念檢索，按括號內任一中英文名稱命中；其餘為詞，OR 後為其譯詞。AND "
    "式為同一文獻同時含有各特徵。命中數限截止日之前，括號內為日期不確定者。",
    "Each S is one feature: concept: finds a concept under any of the names in brackets; else a "
    "word "
    "(English by its stem), OR its translations. AND asks for all in one document. Hits lie before "
    "the cut-off; in brackets those of uncertain date."};
inline constexpr ReportWord kString = {"检索式", "檢索式", "Search string"};
inline constexpr ReportWord kHits = {"命中", "命中", "Hits"};
inline constexpr ReportWord kRanking = {
    "相关度排序检索：全文与各查新点的词任一命中，按 BM25 排序，见附录。",
    "相關度排序檢索：全文與各查新點的詞任一命中，按 BM25 排序，見附錄。",
    "Ranked searches, in which any word of the idea or of a point may match (BM25), are in the "
    "annex."};

// --- 5
inline constexpr ReportWord kFound = {
    "截止日之前与项目有共同特征的文献列出 {} 篇：密切相关 {} 篇，一般相关 {} 篇；日期不确定另列 {} "
    "篇。",
    "截止日之前與專案有共同特徵的文獻列出 {} 篇：密切相關 {} 篇，一般相關 {} 篇；日期不確定另列 {} "
    "篇。",
    "{} documents before the cut-off that share features are listed: {} closely related, {} "
    "generally related; {} of uncertain date apart."};
inline constexpr ReportWord kCloseRule = {
    "密切相关：含有某一查新点特征权重的一半以上，或为该点最接近的文献；其余为一般相关。特征越罕见，"
    "权重越大。",
    "密切相關：含有某一查新點特徵權重的一半以上，或為該點最接近的文獻；其餘為一般相關。特徵越罕見，"
    "權重越大。",
    "Closely related: holds at least half of the weight of a point's features, or most of them of "
    "all; else generally related. The rarer a feature, the more it weighs."};
inline constexpr ReportWord kClose = {"（一）密切相关文献", "（一）密切相關文獻",
                                      "5.1 Closely related documents"};
inline constexpr ReportWord kGeneral = {"（二）一般相关文献", "（二）一般相關文獻",
                                        "5.2 Generally related documents"};
inline constexpr ReportWord kCompared = {"（三）逐点对比", "（三）逐點對比",
                                         "5.3 Comparison, point by point"};
inline constexpr ReportWord kMatrix = {"（四）特征—文献矩阵", "（四）特徵—文獻矩陣",
                                       "5.4 Features by documents"};
inline constexpr ReportWord kUncertain = {"（五）日期不确定的文献", "（五）日期不確定的文獻",
                                          "5.5 Documents of uncertain date"};
inline constexpr ReportWord kNothing = {"无。", "無。", "None."};
inline constexpr ReportWord kPrior = {"判定日期 {}（{}）", "判定日期 {}（{}）",
                                      "counts by {} ({})"};
inline constexpr ReportWord kDocument = {"文献", "文獻", "Doc."};
inline constexpr ReportWord kSentence = {"文献原句（相同处标出）", "文獻原句（相同處標出）",
                                         "Sentence (what matches is marked)"};
inline constexpr ReportWord kSame = {"相同特征", "相同特徵", "Matches"};
inline constexpr ReportWord kMissing = {"未见特征", "未見特徵", "Missing"};
inline constexpr ReportWord kCoverage = {"覆盖", "覆蓋", "Coverage"};
inline constexpr ReportWord kFeature = {"特征", "特徵", "Feature"};
inline constexpr ReportWord kMatrixKey = {
    "● 文献中有此特征；空白为未见。", "● 文獻中有此特徵；空白為未見。",
    "● the document holds the feature; blank: not found in it."};

// --- 6
inline constexpr ReportWord kRule = {
    "规则：有一篇文献含某查新点的全部特征，为“已有报道”；有一篇含其权重的一半以上，为“已见部分报道”"
    "；"
    "否则为“未见相同文献报道”。以下均为草稿，须由查新人员阅读原文后确认或修改。",
    "規則：有一篇文獻含某查新點的全部特徵，為「已有報道」；有一篇含其權重的一半以上，為「已見部分報"
    "道」；"
    "否則為「未見相同文獻報道」。以下均為草稿，須由查新人員閱讀原文後確認或修改。",
    "Rule: one document with all features of a point: reported; one with at least half of their "
    "weight: reported in part; else no such report found. All are drafts that a person has to "
    "confirm or change after reading the documents."};
inline constexpr ReportWord kReported = {"已有报道", "已有報道", "Reported"};
inline constexpr ReportWord kPartly = {"已见部分报道", "已見部分報道", "Reported in part"};
inline constexpr ReportWord kUnseen = {"未见相同文献报道", "未見相同文獻報道",
                                       "No such report found"};
inline constexpr ReportWord kNotSearched = {"无法检索（没有可检索的特征或文献）",
                                            "無法檢索（沒有可檢索的特徵或文獻）",
                                            "Could not be searched (no feature, or no document)"};
inline constexpr ReportWord kConfirm = {"□ 确认　□ 修改为：________", "□ 確認　□ 修改為：________",
                                        "□ confirmed   □ changed to: ________"};
inline constexpr ReportWord kClosest = {
    "最接近的文献 {} 覆盖 {:.0f} %：含 {}；未见 {}。",
    "最接近的文獻 {} 覆蓋 {:.0f} %：含 {}；未見 {}。",
    "The closest document {} covers {:.0f} %: it holds {}; without {}."};
inline constexpr ReportWord kAllHeld = {
    "含全部特征的文献 {} 篇，最早为 {}（{}）。", "含全部特徵的文獻 {} 篇，最早為 {}（{}）。",
    "Documents that hold all features: {}; the first is {} ({})."};
inline constexpr ReportWord kPairs = {
    "特征两两组合 {} 个：无文献同时含有 {} 个，1–{} 篇同时含有 {} 个，更多文献同时含有 {} 个。",
    "特徵兩兩組合 {} 個：無文獻同時含有 {} 個，1–{} 篇同時含有 {} 個，更多文獻同時含有 {} 個。",
    "Pairs of features: {}; together in no record: {}; in 1 to {} records: {}; in more: {}."};
inline constexpr ReportWord kNewPair = {
    "{} + {}：未见同时报道（各自 {} 篇与 {} 篇；若彼此无关，预期 {:.1f} 篇）",
    "{} + {}：未見同時報道（各自 {} 篇與 {} 篇；若彼此無關，預期 {:.1f} 篇）",
    "{} + {}: not found together (alone in {} and in {} records; {:.1f} expected by chance)"};
inline constexpr ReportWord kRarePair = {
    "{} + {}：{} 篇，最早 {}（{}）", "{} + {}：{} 篇，最早 {}（{}）",
    "{} + {}: together in {} of the records, first in {} ({})"};
inline constexpr ReportWord kBridge = {"；两者经“{}”相连（{}；{}）", "；兩者經「{}」相連（{}；{}）",
                                       "; joined by way of “{}” ({}; {})"};
inline constexpr ReportWord kUndated = {"无日期", "無日期", "undated"};

// --- 7 to 9
inline constexpr ReportWord kDeclarationText = {
    "本文件为预查新草稿，尚未经查新员、审核员审阅；签字之前不具备查新报告的效力，亦不声称任何查新资"
    "质。",
    "本文件為預查新草稿，尚未經查新員、審核員審閱；簽字之前不具備查新報告的效力，亦不聲稱任何查新資"
    "質。",
    "This is a pre-search draft that neither a searcher nor a reviewer has read. Before they sign "
    "it "
    "it is no novelty search report, and it claims no accreditation."};
inline constexpr ReportWord kSearcher = {
    "查新员（签字）：________________　职称：__________　日期：__________",
    "查新員（簽字）：________________　職稱：__________　日期：__________",
    "Searcher: ________________   Title: __________   Date: "
    "__________"};
inline constexpr ReportWord kReviewer = {
    "审核员（签字）：________________　职称：__________　日期：__________",
    "審核員（簽字）：________________　職稱：__________　日期：__________",
    "Reviewer: ________________   Title: __________   Date: "
    "__________"};
inline constexpr ReportWord kAttachment1 = {"附件 1　检索日志（本文件附录）",
                                            "附件 1　檢索日誌（本文件附錄）",
                                            "Attachment 1: query log (annex of this document)"};
inline constexpr ReportWord kAttachment2 = {"附件 2　密切相关文献全文（由查新人员补充）",
                                            "附件 2　密切相關文獻全文（由查新人員補充）",
                                            "Attachment 2: full texts of the closely related "
                                            "documents (to be added by a person)"};
inline constexpr ReportWord kRemark = {
    "结论仅就所列文献集合而言，未检索的数据库、全文与外文文献可能另有报道。相同的集合版本与参数得到"
    "逐字相同的"
    "草稿。引文按 GB/T 7714—2015 与 APA 第 7 版由题录生成，缺项须人工补全。",
    "結論僅就所列文獻集合而言，未檢索的資料庫、全文與外文文獻可能另有報道。相同的集合版本與參數得到"
    "逐字相同的"
    "草稿。引文按 GB/T 7714—2015 與 APA 第 7 版由題錄生成，缺項須人工補全。",
    "All that is said holds for the collection named above; other databases, full texts and other "
    "languages may hold more. The same revision and parameters give the same draft, byte by byte. "
    "Citations follow GB/T 7714-2015 and APA 7 as far as the records go; a person has to complete "
    "them."};
inline constexpr ReportWord kNotes = {"检索时的提示：{}", "檢索時的提示：{}",
                                      "Note of the search: {}"};

// --- annex
inline constexpr ReportWord kExecuted = {"（一）排序检索", "（一）排序檢索", "A. Ranked searches"};
inline constexpr ReportWord kExecutedKey = {
    "词尾 ~ 表示该词干的任何词形；译词列在一起。{}",
    "詞尾 ~ 表示該詞幹的任何詞形；譯詞列在一起。{}",
    "~ stands for any form of a stem; translations are listed with the words. {}"};
inline constexpr ReportWord kCharacters = {"中文词亦按单字检索。", "中文詞亦按單字檢索。",
                                           "Chinese words are also searched by character."};
inline constexpr ReportWord kWhole = {"全文", "全文", "Whole idea"};
inline constexpr ReportWord kWordsRun = {"执行的检索词（任一命中）", "執行的檢索詞（任一命中）",
                                         "Words as executed (any of them)"};
inline constexpr ReportWord kPairLog = {"（二）特征组合检索", "（二）特徵組合檢索",
                                        "B. Pairs of features"};
inline constexpr ReportWord kPairLogKey = {"某一特征无命中的组合从略。",
                                           "某一特徵無命中的組合從略。",
                                           "Pairs of which one feature is found in no record are "
                                           "left out."};
inline constexpr ReportWord kStanding = {"判定", "判定", "Standing"};
inline constexpr ReportWord kExpected = {"预期", "預期", "By chance"};
inline constexpr ReportWord kFirst = {"最早文献", "最早文獻", "First document"};
inline constexpr ReportWord kNew = {"新", "新", "new"};
inline constexpr ReportWord kRare = {"罕见", "罕見", "rare"};
inline constexpr ReportWord kKnown = {"已知", "已知", "known"};
inline constexpr ReportWord kPriority = {"优先权日", "優先權日", "priority"};
inline constexpr ReportWord kFiling = {"申请日", "申請日", "filing"};
inline constexpr ReportWord kPublication = {"公开（发表）日", "公開（發表）日", "publication"};

}  // namespace words

}  // namespace litchi::server
