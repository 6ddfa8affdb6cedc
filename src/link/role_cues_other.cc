#include <array>

#include "link/role_cue_tables.h"

namespace metier::link {
namespace {

using enum CueKind;

constexpr std::array kArabic = {
    CueList{heading_demand,
            "المتطلبات|متطلبات الوظيفة|الشروط|شروط الوظيفة|المهام|المهام "
            "والمسؤوليات|المسؤوليات|الواجبات|الوصف الوظيفي|وصف الوظيفة|عن "
            "الوظيفة|المؤهلات|المؤهلات المطلوبة|المهارات|المهارات المطلوبة|الخبرة|الخبرات|الخبرة "
            "المطلوبة|التعليم|اللغات|من نبحث عنه|نبحث عن|عنك|ماذا ستفعل"},
    CueList{heading_wish,
            "يفضل|ويفضل|ميزة إضافية|من المستحسن|المهارات المفضلة|المؤهلات المفضلة|مرغوب فيه|غير "
            "إلزامي"},
    CueList{heading_offer,
            "نقدم|ماذا نقدم|ما نقدمه|نحن نقدم|نقدم لك|ماذا نقدم لك|المزايا|مزايا الوظيفة|المزايا "
            "والفوائد|الفوائد|الراتب|الراتب والمزايا|التعويضات|الأجر|ظروف العمل|لماذا نحن|لماذا "
            "تعمل معنا|ما ستحصل عليه"},
    CueList{heading_employer,
            "من نحن|عن الشركة|نبذة عن الشركة|نبذة عنا|عنا|الشركة|شركتنا|معلومات عنا|فريقنا|عميلنا"},
    CueList{heading_equality,
            "تكافؤ الفرص|التنوع|التنوع والشمول|حماية البيانات|الخصوصية|سياسة الخصوصية"},
    CueList{heading_application,
            "كيفية التقديم|طريقة التقديم|التقديم|للتقديم|التقدم للوظيفة|للتواصل|التواصل|اتصل "
            "بنا|معلومات الاتصال|الموعد النهائي|آخر موعد للتقديم|عملية التوظيف|مزيد من "
            "المعلومات|المراجع|قدم الآن"},
    CueList{sentence_demand,
            "نبحث عن|تبحث عن|مطلوب|يجب أن|يجب على|يشترط|يتطلب|تتطلب|من الضروري|خبرة في|معرفة "
            "ب|إجادة|القدرة على|مسؤول عن|ستكون مسؤولا"},
    CueList{sentence_task, "سوف تقوم|ستقوم|ستعمل|لديك|أنت|يمكنك|مهمتك"},
    CueList{sentence_offer,
            "^نقدم|^نحن نقدم|^توفر الشركة|^تقدم الشركة|^ستحصل على|^الراتب|^راتب|راتب تنافسي|راتب "
            "مجزي|تأمين صحي|تأمين طبي|إجازة سنوية|بدل سكن|بدل نقل|بدل مواصلات|مكافآت سنوية|على "
            "نفقتنا|على حساب الشركة|تدريب مجاني|فرص التطور|فرص للنمو"},
    CueList{sentence_employer,
            "^نحن شركة|^نحن مؤسسة|^شركتنا|^الشركة|^تأسست|^نبيع|^ننتج|تأسست عام|تأسست في|هي شركة|هي "
            "إحدى|من الشركات الرائدة|شركة رائدة|رائدة في مجال|مقرها في|شركة عائلية"},
    CueList{sentence_equality,
            "بغض النظر عن|تكافؤ الفرص|فرص متكافئة|دون تمييز|دون أي تمييز|التوجه الجنسي|البيانات "
            "الشخصية وفق|سياسة الخصوصية|ذوي الإعاقة مدعو*"},
    CueList{sentence_application,
            "^للتقديم|^يرجى إرسال|^أرسل|^أرسلوا|^الرجاء إرسال|^للتواصل|^اتصل|^للاستفسار|^على "
            "الراغبين|^قدم|إرسال السيرة الذاتية|السيرة الذاتية إلى|سيرتك الذاتية|السير "
            "الذاتية|خطاب التقديم|رسالة تغطية|الموعد النهائي|آخر موعد|مقابلة شخصية|المقابلات"},
    CueList{not_ahead,
            "لا يتطلب|لا تتطلب|ليس من الضروري|لا حاجة إلى|لا حاجة ل|لا نطلب|لا نشترط|لا نتوقع|بدون "
            "خبرة|دون خبرة|لا تحتاج|لا يلزم"},
    CueList{not_around,
            "غير مطلوبة|غير مطلوب|غير مطلوبه|غير ضرورية|غير ضروري|غير إلزامية|غير إلزامي|ليس "
            "شرطا|ليست شرطا|ليست مطلوبة|ليس مطلوبا|ليس ضروريا|ليست ضرورية|لا يشترط|لا تشترط"},
    CueList{not_next, "بدون|دون"},
    CueList{wish_ahead,
            "ويفضل|ويفضل أن|من الأفضل|يستحسن|ميزة إضافية لمن|من الناحية المثالية|ويستحسن"},
    CueList{wish_around,
            "ميزة إضافية|ميزة|يعتبر ميزة|تعتبر ميزة|يعد ميزة|تعد ميزة|مفضل|مفضلة|يفضل|مرغوب|ستكون "
            "ميزة"},
    CueList{shield,
            "ليس فقط|ليس فحسب|بدون إشراف|دون إشراف|دون مساعدة|بدون مساعدة|دون مشاكل|بدون مشاكل|دون "
            "انقطاع|دون استثناء|دون شك|بدون شك|دون تمييز"},
    CueList{turn, "لكن|ولكن|بينما|لأن|غير أن|إلا أن|بل|وأنت"},
    CueList{subject, "أنت|نحن|هذا|هذه|هو|هي"},
};

constexpr std::array kGreek = {
    CueList{
        heading_demand,
        "τι ζητάμε|ζητάμε|τι αναζητάμε|τι αναζητούμε|αναζητούμε|αναζητάμε|ποιον αναζητούμε|ποιον "
        "ψάχνουμε|τι ψάχνουμε|απαιτούμενα προσόντα|προσόντα|απαραίτητα "
        "προσόντα|απαιτήσεις|απαιτήσεις θέσης|τυπικά προσόντα|προφίλ|προφίλ υποψηφίου|το προφίλ "
        "σας|το προφίλ σου|δεξιότητες|ικανότητες|γνώσεις|εμπειρία|επαγγελματική "
        "εμπειρία|προϋπηρεσία|εκπαίδευση|σπουδές|γλώσσες|ξένες γλώσσες|τι θα κάνετε|τι θα "
        "κάνεις|καθήκοντα|τα καθήκοντά σας|κύρια καθήκοντα|αρμοδιότητες|κύριες "
        "αρμοδιότητες|αρμοδιότητες ρόλου|ευθύνες|περιγραφή θέσης|περιγραφή ρόλου|η θέση|ο ρόλος|ο "
        "ρόλος σας|ο ρόλος σου|περιγραφή εργασίας|για εσάς|τι περιμένουμε|τι χρειαζόμαστε"},
    CueList{heading_wish,
            "θα εκτιμηθούν|θα εκτιμηθεί|επιθυμητά|επιθυμητά προσόντα|επιθυμητό|επιθυμητή|επιπλέον "
            "προσόντα|πρόσθετα προσόντα|θα αποτελέσει πλεονέκτημα|θα αποτελέσουν "
            "πλεονέκτημα|πλεονέκτημα|πλεονεκτήματα υποψηφίου|συνεκτιμώμενα προσόντα|θα "
            "συνεκτιμηθούν|θα συνεκτιμηθεί|προαιρετικά"},
    CueList{heading_offer,
            "προσφέρουμε|τι προσφέρουμε|σας προσφέρουμε|τι σας προσφέρουμε|τι σου προσφέρουμε|η "
            "εταιρεία προσφέρει|η εταιρία προσφέρει|προσφέρονται|παρέχονται|παροχές|οι παροχές "
            "μας|πακέτο παροχών|πακέτο αποδοχών|αμοιβή|αμοιβές|αποδοχές|μισθός|όροι εργασίας|όροι "
            "απασχόλησης|συνθήκες εργασίας|οφέλη|γιατί εμάς|γιατί να μας επιλέξετε|γιατί σε "
            "εμάς|τι θα κερδίσεις|τι παρέχουμε|παρέχουμε"},
    CueList{heading_employer,
            "ποιοι είμαστε|σχετικά με εμάς|σχετικά με μας|για εμάς|λίγα λόγια για εμάς|η "
            "εταιρεία|η εταιρία|η εταιρεία μας|σχετικά με την εταιρεία|για την εταιρεία|προφίλ "
            "εταιρείας|η ομάδα μας|ο πελάτης μας|γνωρίστε μας|ο εργοδότης"},
    CueList{heading_equality,
            "ίσες ευκαιρίες|ισότητα|ισότητα ευκαιριών|διαφορετικότητα|διαφορετικότητα και "
            "συμπερίληψη|συμπερίληψη|προσωπικά δεδομένα|προστασία δεδομένων|προστασία προσωπικών "
            "δεδομένων|απόρρητο"},
    CueList{heading_application,
            "πώς να κάνετε αίτηση|υποβολή αίτησης|υποβολή αιτήσεων|υποβολή "
            "βιογραφικών|αιτήσεις|αίτηση|βιογραφικά|αποστολή βιογραφικών|αποστολή "
            "βιογραφικού|επικοινωνία|στοιχεία επικοινωνίας|προθεσμία|διαδικασία "
            "επιλογής|ενδιαφέρεστε|πληροφορίες|περισσότερες πληροφορίες|συστάσεις|κάνε αίτηση"},
    CueList{
        sentence_demand,
        "ζητάμε|ζητείται|ζητούνται|αναζητούμε|αναζητά|αναζητεί|ψάχνουμε|απαιτείται|απαιτούνται|"
        "είναι απαραίτητ*|είναι υποχρεωτικ*|πρέπει να|θα πρέπει να|οφείλετε|υπεύθυνος για|υπεύθυνη "
        "για|θα είστε υπεύθυν*|θα αναλάβετε|γνώση|γνώσεις σε|εμπειρία σε|εμπειρία με|ικανότητα"},
    CueList{sentence_task,
            "θα είστε|θα έχετε|έχετε|είστε|μπορείτε|έχεις|είσαι|θα κάνετε|στον ρόλο"},
    CueList{sentence_offer,
            "^προσφέρουμε|^σας "
            "προσφέρουμε|^προσφέρονται|^προσφέρεται|^παρέχουμε|^παρέχεται|^παρέχονται|^η εταιρεία "
            "προσφέρει|^η εταιρία προσφέρει|^θα λάβετε|^μισθός|^αμοιβή|^αποδοχές|με δικά μας "
            "έξοδα|με έξοδα της εταιρείας|δωρεάν διαμονή|διαμονή και διατροφή|δωρεάν "
            "εκπαίδευση|συνεχής εκπαίδευση|συνεχή εκπαίδευση|παρέχεται εκπαίδευση|ανταγωνιστικές "
            "αποδοχές|ανταγωνιστικός μισθός|ανταγωνιστικό πακέτο|ιδιωτική ασφάλιση|ιδιωτική "
            "ασφάλεια|ομαδική ασφάλιση|πρόγραμμα ασφάλισης|διατακτικές|ημέρες άδειας|πλήρης "
            "ασφάλιση|προοπτικές εξέλιξης|ευκαιρίες εξέλιξης|δώρα και επιδόματα"},
    CueList{sentence_employer,
            "^είμαστε|^η εταιρεία|^η εταιρία|^η εταιρεία μας|^ο όμιλος|^η επιχείρηση|^η "
            "οικογένεια|^το ξενοδοχείο μας|^πουλάμε|^παράγουμε|^ιδρύθηκε|^ο πελάτης μας|ιδρύθηκε "
            "το|ιδρύθηκε στην|είναι μια εταιρεία|είναι μία από τις|είναι ένας από τους|ηγετική "
            "θέση|ηγέτης στον|κορυφαία εταιρεία|οικογενειακή επιχείρηση|με έδρα|απασχολεί _ "
            "εργαζόμενους|με περισσότερους από _ εργαζόμενους"},
    CueList{
        sentence_equality,
        "ανεξάρτητα από φύλο|ανεξάρτητα από ηλικία|ανεξάρτητα από|ανεξαρτήτως φύλου|ανεξαρτήτως "
        "ηλικίας|ανεξαρτήτως|ίσες ευκαιρίες|ίσων ευκαιριών|χωρίς διακρίσεις|σεξουαλικό "
        "προσανατολισμό|σεξουαλικού προσανατολισμού|δεν κάνουμε διακρίσεις|προσωπικών δεδομένων "
        "σας|επεξεργασία των προσωπικών|πολιτική απορρήτου|ποινικό μητρώο"},
    CueList{sentence_application,
            "^βιογραφικά|^αποστολή|^αποστείλατε|^στείλτε|^στείλε|^επικοινωνία|^επικοινωνήστε|^"
            "τηλέφωνο|^καλέστε|^οι ενδιαφερόμενοι|^ενδιαφερόμενοι|^αν ενδιαφέρεστε|^εάν "
            "ενδιαφέρεστε|^πληροφορίες|^συστάσεις|στείλτε το|στείλτε μας|αποστολή "
            "βιογραφικ*|αποστείλουν το βιογραφικό|βιογραφικό σημείωμα|βιογραφικού "
            "σημειώματος|βιογραφικό σας|συνοδευτική επιστολή|προθεσμία|για περισσότερες "
            "πληροφορίες|συνέντευξη|απόλυτη εχεμύθεια|συστατικές επιστολές"},
    CueList{not_ahead,
            "δεν χρειάζεται να|δεν ζητάμε|δεν περιμένουμε|δεν θα χρειαστεί|δεν θα χρειαστείτε|δεν "
            "θα|καμία εμπειρία|καμία γνώση|χωρίς εμπειρία|χωρίς προϋπηρεσία|χωρίς "
            "προηγούμενη|χωρίς γνώσεις|δεν πρέπει να"},
    CueList{not_around,
            "δεν απαιτείται|δεν απαιτούνται|δεν χρειάζεται|δεν χρειάζονται|δεν είναι "
            "απαραίτητ*|δεν είναι υποχρεωτικ*|δεν είναι αναγκαί*|δεν αποτελεί προϋπόθεση|δεν είναι "
            "προϋπόθεση|δεν ζητείται|δεν ζητούνται|μη απαραίτητ*|δεν προαπαιτείται"},
    CueList{not_next, "χωρίς|δίχως"},
    CueList{wish_ahead,
            "ιδανικά|κατά "
            "προτίμηση|προτιμάται|προτιμώνται|προτιμητέα|επιθυμητή|επιθυμητό|επιθυμητά|ενδεχομένως|"
            "αν είναι δυνατόν"},
    CueList{wish_around,
            "θα εκτιμηθεί|θα εκτιμηθούν|θα συνεκτιμηθεί|θα συνεκτιμηθούν|συνεκτιμάται|αποτελεί "
            "πλεονέκτημα|θα αποτελέσει πλεονέκτημα|θα αποτελέσουν πλεονέκτημα|πλεονέκτημα|θα είναι "
            "πλεονέκτημα|είναι επιθυμητ*|επιθυμητ*|θα ληφθεί υπόψη|προαιρετικ*|επιπλέον "
            "προσόν|πρόσθετο προσόν|είναι συν|θετικό στοιχείο"},
    CueList{shield,
            "όχι μόνο|όχι απλώς|χωρίς επίβλεψη|χωρίς καθοδήγηση|χωρίς βοήθεια|χωρίς πρόβλημα|χωρίς "
            "προβλήματα|χωρίς δυσκολία|χωρίς λάθη|χωρίς να|χωρίς αμφιβολία|χωρίς εξαίρεση|χωρίς "
            "διακοπή|χωρίς διακρίσεις|όχι χωρίς|το αργότερο|μη κερδοσκοπικ*"},
    CueList{turn, "αλλά|όμως|ωστόσο|ενώ|επειδή|διότι|γιατί|αν και|και εσείς|εφόσον"},
    CueList{subject, "εσείς|εμείς|εσύ|αυτό|αυτός|αυτή|θα|το οποίο"},
};

constexpr std::array kIrish = {
    CueList{heading_demand,
            "riachtanais|riachtanais an phoist|cáilíochtaí|cáilíochtaí "
            "riachtanacha|scileanna|scileanna riachtanacha|dualgais|dualgais an "
            "phoist|príomhdhualgais|freagrachtaí|cur síos ar an bpost|sonraíocht poist|faoin "
            "bpost|an ról|taithí|taithí oibre|oideachas|teangacha|cad atá uainn|atá á lorg "
            "againn|fút|critéir riachtanacha"},
    CueList{heading_wish,
            "inmhianaithe|critéir inmhianaithe|buntáiste|ba bhuntáiste|scileanna "
            "inmhianaithe|cáilíochtaí inmhianaithe|roghnach"},
    CueList{heading_offer,
            "cad a thairgimid|tairgimid|cad a chuirimid ar fáil|cuirimid ar fáil|an méid a "
            "thairgimid|buntáistí|sochair|tuarastal|tuarastal agus sochair|pá|téarmaí agus "
            "coinníollacha|coinníollacha oibre|cén fáth"},
    CueList{heading_employer,
            "fúinn|cé muid|cé sinn|faoin gcomhlacht|faoin eagraíocht|an comhlacht|an eagraíocht|ár "
            "bhfoireann|faoin bhfoireann"},
    CueList{heading_equality,
            "comhdheiseanna|comhionannas|éagsúlacht|éagsúlacht agus ionchuimsiú|cosaint "
            "sonraí|príobháideachas"},
    CueList{heading_application,
            "conas iarratas a dhéanamh|iarratas|iarratais|conas cur isteach|teagmháil|sonraí "
            "teagmhála|spriocdháta|dáta deiridh|an próiseas roghnúcháin|tuilleadh eolais|breis "
            "eolais|teistiméireachtaí"},
    CueList{sentence_demand,
            "tá _ á lorg|atá á lorg|ní mór|ní foláir|caithfidh|is gá|tá gá "
            "le|riachtanach|teastaíonn|taithí ar|eolas ar|freagrach as|cumas"},
    CueList{sentence_task, "beidh tú|tá tú|beidh ort|is féidir leat|tá agat"},
    CueList{sentence_offer,
            "^tairgimid|^cuirimid|^gheobhaidh tú|^tuarastal|^tá tuarastal|tuarastal "
            "iomaíoch|laethanta saoire|saoire bhliantúil|scéim pinsin|scéim phinsin|árachas "
            "sláinte|ar ár gcostas|oiliúint ar fáil|cuirfear oiliúint|saor in aisce"},
    CueList{sentence_employer,
            "^is comhlacht|^is eagraíocht|^is sinn|^an comhlacht|^an eagraíocht|^ár "
            "gcomhlacht|bunaíodh|a bunaíodh|ar cheann de na|ceannaire margaidh|gnó teaghlaigh"},
    CueList{sentence_equality,
            "beag beann ar|gan beann ar|comhdheiseanna|fostóir comhdheiseanna|comhionannas "
            "deiseanna|claonadh gnéasach|cosaint sonraí|grinnfhiosrúchán"},
    CueList{sentence_application,
            "^seol|^cuir|^déan teagmháil|^teagmháil|^le haghaidh|^chun iarratas|^iarratais|seol "
            "cv|do cv|foirm iarratais|litir iarratais|spriocdháta|dáta deiridh|tuilleadh "
            "eolais|breis eolais|agallamh|agallaimh"},
    CueList{not_ahead,
            "níl gá le|ní bheidh ort|nach gá|ní éilímid|níl taithí|gan taithí|ní bheidh gá"},
    CueList{not_around,
            "níl riachtanach|nach bhfuil riachtanach|ní riachtanach|níl gá|ní gá|ní theastaíonn|ní "
            "éilítear|nach dteastaíonn|ní coinníoll"},
    CueList{not_next, "gan"},
    CueList{wish_ahead, "b fhearr|go hidéalach|más féidir"},
    CueList{wish_around,
            "ba bhuntáiste|buntáiste|is buntáiste|ina bhuntáiste|inmhianaithe|bheadh _ ina "
            "bhuntáiste|sochar breise|móide"},
    CueList{shield,
            "ní amháin|ní hamháin|gan maoirseacht|gan chabhair|gan fadhb|gan fadhbanna|gan "
            "amhras|gan eisceacht|gan bhriseadh|gan dul"},
    CueList{turn, "ach|áfach|cé go|toisc|mar sin féin|agus tú"},
    CueList{subject, "tú|muid|sé|sí|tá|beidh|seo"},
};

constexpr std::array kHungarian = {
    CueList{heading_demand,
            "elvárások|elvárásaink|munkakörrel szembeni elvárások|amit várunk|amit elvárunk|mit "
            "várunk|amit kérünk|elvárjuk|követelmények|pályázati feltételek|feltételek|szükséges "
            "végzettség|végzettség|képesítés|képzettség|feladatok|főbb "
            "feladatok|feladataid|feladatai|a munkakör feladatai|főbb feladatok munkák|munkaköri "
            "feladatok|ellátandó feladatok|felelősségi körök|munkakör leírása|munkaköri leírás|a "
            "pozícióról|pozíció|pozíció leírása|mit fogsz csinálni|mi lesz a dolgod|keresünk|akit "
            "keresünk|kit keresünk|jelölt "
            "profilja|rólad|önről|készségek|kompetenciák|ismeretek|tapasztalat|szakmai "
            "tapasztalat|munkatapasztalat|tanulmányok|iskolai "
            "végzettség|nyelvtudás|nyelvek|nyelvismeret|az állásról|szükséges ismeretek"},
    CueList{heading_wish,
            "előnyt jelent|előny|előnyök közt|előnyt jelenthet|előnyként|előnyként "
            "értékeljük|előnyben részesül|plusz|pluszpont|nem feltétel|nem elvárás|jó ha"},
    CueList{heading_offer,
            "amit kínálunk|amit nyújtunk|amit ajánlunk|mit kínálunk|mit nyújtunk|mit "
            "ajánlunk|kínálunk|ajánlatunk|amit biztosítunk|juttatások|juttatásaink|béren kívüli "
            "juttatások|bérezés|bér|bérezés és "
            "juttatások|fizetés|jövedelem|munkakörülmények|előnyök|előnyeink|miért jó nálunk|miért "
            "mi|miért jó nálunk dolgozni|miért válassz minket|amire számíthatsz|mire "
            "számíthatsz|cserébe|munkáltató ajánlata|az állás előnyei|az állás előnyei juttatások"},
    CueList{heading_employer,
            "rólunk|kik vagyunk|a cégről|cégünkről|a "
            "vállalatról|vállalatunkról|cégbemutató|cégismertető|bemutatkozás|cégünk|a "
            "cég|vállalatunk|a munkáltatóról|a csapatról|csapatunk|az intézményről|ügyfelünk"},
    CueList{heading_equality,
            "esélyegyenlőség|egyenlő bánásmód|sokszínűség|sokszínűség és "
            "befogadás|adatvédelem|adatkezelés|adatkezelési tájékoztató|adatvédelmi tájékoztató"},
    CueList{
        heading_application,
        "jelentkezés|jelentkezz|jelentkezés módja|jelentkezés feltétele|hogyan jelentkezz|pályázat "
        "benyújtása|pályázat benyújtásának módja|a pályázat benyújtásának határideje|pályázati "
        "határidő|határidő|kapcsolat|kapcsolattartó|elérhetőség|elérhetőségek|további "
        "információ|további információk|kiválasztási folyamat|kiválasztás|felvételi "
        "folyamat|referenciák|érdeklődés|felkeltettük érdeklődését"},
    CueList{sentence_demand,
            "keresünk|keres|keressük|elvárjuk|elvárás|követelmény|szükséges|feltétel|kötelező|"
            "alapfeltétel|rendelkezned kell|rendelkeznie kell|kell|feladatod lesz|feladata "
            "lesz|felelős leszel|felelsz|ismerete|jártasság|szükséged van"},
    CueList{sentence_task, "leszel|fogsz|rendelkezel|vagy aki|tudsz|képes vagy|az ön feladata"},
    CueList{
        sentence_offer,
        "^kínálunk|^amit "
        "kínálunk|^nyújtunk|^biztosítunk|^biztosítjuk|^cserébe|^ajánlunk|^bérezés|^bér|^fizetés|^"
        "versenyképes|^cafeteria|versenyképes fizetés|versenyképes jövedelem|versenyképes "
        "bér|versenyképes juttatás*|béren kívüli juttatás*|cafeteria keret|szép kártya|utazási "
        "támogatás|munkába járás támogat*|céges busz|bejárás támogat*|nap "
        "szabadság|pótszabadság|egészségbiztosítás|egészségpénztár|költségünkre|költségünkön|"
        "betanítás*|betanítunk|ingyenes képzés|képzési lehetőség*|fejlődési lehetőség*|előrelépési "
        "lehetőség*|szakmai fejlődés|határozatlan idejű"},
    CueList{sentence_employer,
            "^cégünk|^vállalatunk|^a cég|^a vállalat|^vagyunk|^mi "
            "egy|^gyártunk|^forgalmazunk|^értékesítünk|^üzemeltetünk|^társaságunk|^ügyfelünk|"
            "alapított|alapítva|alapították|óta működő|óta működik|piacvezető|vezető "
            "vállalat*|vezető cég*|egyik legnagyobb|egyik vezető|családi vállalkozás|családi "
            "cég|több mint _ alkalmazott*|értékesítünk"},
    CueList{sentence_equality,
            "nemtől kortól|nemtől|kortól függetlenül|származástól|fogyatékosságtól|nemre való "
            "tekintet|korra való tekintet|esélyegyenlőség*|egyenlő bánásmód*|egyenlő "
            "esély*|szexuális irányultság*|megváltozott munkaképesség*|adatkezelési "
            "tájékoztató*|személyes adatait|személyes adataim|személyes adataid|hozzájárul* _ "
            "kezeléséhez|erkölcsi bizonyítvány*"},
    CueList{sentence_application,
            "^jelentkezés|^jelentkezz|^jelentkezését|^jelentkezni|^küldje|^küldd|^várjuk|^"
            "kapcsolat|^hívjon|^hívj|^érdeklődni|^további információ*|^amennyiben felkeltett*|^ha "
            "felkeltett*|önéletrajzod*|önéletrajzát|önéletrajzokat|fényképes önéletrajz*|szakmai "
            "önéletrajz*|motivációs lev*|bérigény*|jelentkezését|jelentkezésed*|jelentkezési "
            "határidő*|pályázatát|pályázatokat|pályázat benyújtás*|felvételi "
            "elbeszélgetés*|interjú*|karrier oldal*"},
    CueList{not_ahead,
            "nem kérünk|nincs szükséged|nem baj ha|nem gond ha|nem muszáj|nem lesz "
            "feladatod|tapasztalat nélkül*"},
    CueList{not_around,
            "nem szükséges|nem elvárás|nem követelmény|nem feltétel|nem kötelező|nem várunk|nem "
            "várunk el|nem várjuk el|nem várjuk|sem várunk|sem várunk el|sem várjuk|sem "
            "szükséges|sem feltétel|sem elvárás|nem kell|sem kell|nincs szükség|nem "
            "igényel|szükségtelen|nem része|nem tartozik|nincs$"},
    // "nélkül" stands behind its thing; not_around would take the whole clause.
    CueList{not_next, "mentesen"},
    CueList{wish_ahead,
            "lehetőleg|ideális esetben|jó ha|előny a|előny az|előny ha|előnyben "
            "részesítjük|esetleg|előnyös ha|plusz ha"},
    CueList{wish_around,
            "előny|előnyt jelent|előnyt jelenthet|előnynek "
            "számít|előnyként|előnnyel|előnyös|pluszpont|plusz pont|plusz|nagy előny|szívesen "
            "fogadjuk|örülünk ha|örülnénk"},
    CueList{
        shield,
        "nem csak|nemcsak|nem csupán|nem utolsósorban|nem nélkül|legkésőbb|nem később|felügyelet "
        "nélkül|segítség nélkül|gond nélkül|probléma nélkül|kivétel nélkül|non profit"},
    CueList{turn, "de|azonban|hanem|viszont|mert|mivel|ugyanakkor|és te|bár|miközben|ellenben"},
    CueList{subject, "te|mi|ez|az|ő|ön|itt"},
};

constexpr std::array kMaltese = {
    CueList{heading_demand,
            "rekwiżiti|rekwiżiti tax xogħol|x qed infittxu|qed infittxu|dmirijiet|dmirijiet "
            "ewlenin|responsabbiltajiet|responsabbiltajiet ewlenin|deskrizzjoni tax "
            "xogħol|deskrizzjoni tal pożizzjoni|il pożizzjoni|kwalifiki|kwalifiki "
            "meħtieġa|ħiliet|ħiliet meħtieġa|esperjenza|esperjenza ta "
            "xogħol|edukazzjoni|lingwi|dwarek|profil|kompetenzi"},
    CueList{
        heading_wish,
        "vantaġġ|ikun vantaġġ|mixtieq|mixtieqa|preferibbli|kwalifiki mixtieqa|mhux obbligatorju"},
    CueList{heading_offer,
            "noffru|x noffru|dak li noffru|aħna noffru|il "
            "benefiċċji|benefiċċji|salarju|paga|salarju u benefiċċji|pakkett|kundizzjonijiet tax "
            "xogħol|kundizzjonijiet|għaliex magħna|għaliex aħna"},
    CueList{heading_employer,
            "dwarna|min aħna|dwar il kumpanija|il kumpanija|il kumpanija tagħna|dwar l "
            "organizzazzjoni|it tim tagħna|il klijent tagħna"},
    CueList{heading_equality,
            "opportunitajiet indaqs|ugwaljanza|diversità|diversità u inklużjoni|protezzjoni tad "
            "data|privatezza"},
    CueList{heading_application,
            "kif tapplika|applika|applika issa|applikazzjoni|applikazzjonijiet|kuntatt|dettalji ta "
            "kuntatt|data tal għeluq|data tal għluq|skadenza|proċess tal għażla|aktar "
            "informazzjoni|referenzi|tagħrif ieħor"},
    CueList{sentence_demand,
            "qed infittxu|qed tfittex|huwa meħtieġ|hija meħtieġa|huma meħtieġa|irid ikollu|irid "
            "ikollok|trid ikollok|għandu jkollu|għandu jkollok|jeħtieġ|esperjenza fi|għarfien "
            "ta|kapaċità li|responsabbli għal"},
    CueList{sentence_task, "int se|inti se|se tkun|għandek|tista|int|inti"},
    CueList{
        sentence_offer,
        "^noffru|^aħna noffru|^il kumpanija toffri|^tirċievi|^is salarju|^salarju|salarju "
        "kompetittiv|assigurazzjoni tas saħħa|ġranet leave|leave annwali|vacation leave|taħriġ "
        "pprovdut|taħriġ b xejn|b xejn|spejjeż tagħna|opportunitajiet ta karriera|bonus annwali"},
    CueList{sentence_employer,
            "^aħna kumpanija|^aħna|^il kumpanija|^il kumpanija tagħna|ġiet imwaqqfa|twaqqfet|hija "
            "waħda mill|hija kumpanija|mexxej fis suq|negozju tal familja"},
    CueList{sentence_equality,
            "irrispettivament|mingħajr distinzjoni|opportunitajiet indaqs|orjentazzjoni "
            "sesswali|protezzjoni tad data|data personali|persuni b diżabilità huma"},
    CueList{sentence_application,
            "^ibgħat|^ibgħatu|^applika|^applikazzjonijiet|^kuntatt|^ikkuntattja|^ċempel|^għal "
            "aktar|ibgħat is cv|ibgħat cv|is cv tiegħek|ittra ta applikazzjoni|ittra ta "
            "akkumpanjament|data tal għeluq|aktar informazzjoni|intervista|intervisti"},
    CueList{not_ahead,
            "m hemmx bżonn|m hemmx għalfejn|mhux meħtieġ li|m għandekx bżonn|ma nistennewx|ma "
            "nitolbux|mingħajr esperjenza|ebda esperjenza|l ebda esperjenza|mhux neċessarju li"},
    CueList{not_around,
            "mhux meħtieġ|mhux meħtieġa|mhumiex meħtieġa|mhijiex meħtieġa|mhuwiex meħtieġ|mhux "
            "neċessarju|mhux neċessarja|mhux obbligatorju|mhux obbligatorja|mhux rekwiżit|mhux "
            "kundizzjoni"},
    CueList{not_next, "mingħajr"},
    CueList{wish_ahead, "preferibbilment|idealment|jekk possibbli|ikun vantaġġ jekk|b mod ideali"},
    CueList{wish_around,
            "ikun vantaġġ|tkun vantaġġ|huwa vantaġġ|hija vantaġġ|jitqies bħala vantaġġ|titqies "
            "bħala vantaġġ|vantaġġ|mixtieq|mixtieqa|preferibbli|plus|ikun preferut"},
    CueList{shield,
            "mhux biss|mingħajr superviżjoni|mingħajr problemi|mingħajr għajnuna|mingħajr "
            "dubju|mingħajr eċċezzjoni|mingħajr interruzzjoni|mhux aktar tard|mhux mingħajr"},
    CueList{turn, "iżda|imma|madankollu|filwaqt li|minħabba|u int|u inti|għalkemm"},
    CueList{subject, "int|inti|aħna|dan|din|huwa|hija"},
};

constexpr std::array kTable = {
    LanguageCues{"ar", kArabic},    LanguageCues{"el", kGreek},   LanguageCues{"ga", kIrish},
    LanguageCues{"hu", kHungarian}, LanguageCues{"mt", kMaltese},
};

}  // namespace

std::span<const LanguageCues> other_cues() {
  return kTable;
}

}  // namespace metier::link
