#include <array>

#include "link/role_cue_tables.h"

namespace metier::link {
namespace {

using enum CueKind;

constexpr std::array kSpanish = {
    CueList{
        heading_demand,
        "funciones|tus funciones|sus funciones|funciones y "
        "responsabilidades|tareas|responsabilidades|tus responsabilidades|requisitos|requisitos "
        "mínimos|requisitos imprescindibles|perfil|tu perfil|perfil buscado|perfil "
        "requerido|perfil del candidato|qué buscamos|a quién buscamos|qué pedimos|qué "
        "necesitas|qué necesitamos|se requiere|se busca|buscamos|se pide|descripción del "
        "puesto|descripción de la oferta|descripción|el puesto|tu puesto|puesto|sobre el "
        "puesto|misión|tu misión|tu rol|el rol|qué harás|qué vas a hacer|experiencia|experiencia "
        "laboral|formación|formación académica|educación|idiomas|conocimientos|conocimientos "
        "necesarios|competencias|habilidades|aptitudes|imprescindible|sobre ti|quién eres|cómo "
        "eres|qué esperamos|qué esperamos de ti|estudios|aficiones"},
    CueList{heading_wish,
            "se valorará|se valora|se valorarán|se valorará "
            "positivamente|valorable|valorables|deseable|deseables|requisitos deseables|requisitos "
            "valorables|requisitos deseados|deseado|plus|sería un plus|será un plus|un plus|no "
            "imprescindible|no excluyente|nice to have|puntos extra|recomendable|méritos|opcional"},
    CueList{heading_offer,
            "ofrecemos|qué ofrecemos|qué te ofrecemos|qué le ofrecemos|te ofrecemos|lo que "
            "ofrecemos|se ofrece|nuestra oferta|la oferta|beneficios|beneficios sociales|tus "
            "beneficios|ventajas|condiciones|condiciones laborales|condiciones de "
            "trabajo|condiciones del contrato|condiciones económicas|condiciones "
            "ofertadas|salario|sueldo|retribución|remuneración|por qué nosotros|por qué trabajar "
            "con nosotros|por qué unirte|qué obtendrás|qué recibirás|qué te llevas|qué hay para "
            "ti|qué encontrarás"},
    CueList{heading_employer,
            "sobre nosotros|sobre la empresa|quiénes somos|la empresa|empresa|nuestra "
            "empresa|acerca de|acerca de nosotros|descripción de la empresa|perfil de la "
            "empresa|somos|conócenos|nuestro cliente|el equipo|la compañía|sobre la "
            "compañía|nuestra historia"},
    CueList{heading_equality,
            "igualdad de oportunidades|igualdad|diversidad|diversidad e "
            "inclusión|inclusión|protección de datos|política de privacidad|privacidad"},
    CueList{
        heading_application,
        "cómo aplicar|cómo solicitar|cómo "
        "inscribirse|inscripción|inscríbete|candidaturas|candidatura|solicitud|solicitudes|"
        "contacto|datos de contacto|plazo|plazo de presentación|fecha "
        "límite|interesados|interesadas|te interesa|más información|proceso de "
        "selección|referencias|presentación de candidaturas|envío de candidaturas|aplica ahora"},
    CueList{
        sentence_demand,
        "buscamos|estamos buscando|se busca|se requiere|se requieren|es "
        "imprescindible|imprescindible|es necesario|será necesario|se "
        "exige|debes|deberás|deberá|debe tener|tienes que|es "
        "obligatorio|requerimos|necesitamos|precisamos|precisa incorporar|selecciona|selecciona "
        "a|desea incorporar|busca incorporar|te encargarás|se encargará|serás responsable|será "
        "responsable|tus funciones|las funciones|sus funciones|responsable de|conocimientos "
        "de|experiencia en|experiencia con|capacidad para|manejo de|dominio de"},
    CueList{sentence_task,
            "tendrás|eres|tienes|podrás|harás|trabajarás|como nuestro|como nuestra|en este puesto"},
    CueList{sentence_offer,
            "^ofrecemos|^te ofrecemos|^se ofrece|^además ofrecemos|^a cambio|^la empresa "
            "ofrece|^recibirás|^disfrutarás|^salario|^sueldo|^retribución|^remuneración|^contrato "
            "indefinido|^incorporación inmediata|^pagamos|corre de nuestra cuenta|a nuestro "
            "cargo|a cargo de la empresa|formación a cargo|formación continua|formación "
            "inicial|recibirás formación|te formamos|nosotros te formamos|salario "
            "competitivo|salario según|seguro médico|seguro de salud|tickets restaurante|cheques "
            "restaurante|días de vacaciones|retribución flexible|horario flexible|plan de "
            "pensiones|plan de carrera|posibilidad de crecimiento|desarrollo profesional|14 "
            "pagas|contrato estable|incorporación a una empresa"},
    CueList{sentence_employer,
            "^somos una|^somos un|^somos la|^somos el|^somos líderes|^nuestra empresa|^la "
            "empresa|^la compañía|^vendemos|^fabricamos|^producimos|^contamos con más|^tenemos más "
            "de|^nuestro cliente es|^empresa líder|^empresa dedicada|^importante empresa|^fundada "
            "en|^desde _ llevamos|fue fundada|fundada en|es una empresa|es una multinacional|es "
            "líder|empresa líder|líder en el sector|líder del mercado|líderes en|empresa "
            "familiar|con más de _ empleados|con una plantilla de|con sede en"},
    CueList{
        sentence_equality,
        "igualdad de oportunidades|igualdad de trato|sin distinción de|independientemente de "
        "su|independientemente del género|con independencia de|sin discriminación|no "
        "discrimina|orientación sexual|identidad de género|personas con discapacidad y|a personas "
        "con discapacidad|certificado de discapacidad|protección de datos de carácter|política de "
        "privacidad|ley orgánica|tratamiento de sus datos|tratamiento de tus datos"},
    CueList{
        sentence_application,
        "^interesados|^interesadas|^interesad*|^enviar|^envía|^envíanos|^contacto|^contactar|^"
        "inscríbete|^plazo|^fecha límite|^si te interesa|^si estás interesad*|^si "
        "quieres|^llamar|^llama|enviar el currículum|enviar currículum|enviar cv|enviar c v|envía "
        "tu|envíanos tu|mandar cv|mandar currículum|tu candidatura|tu cv|su currículum|carta de "
        "presentación|proceso de selección|inscríbete en|para más información|más información "
        "en|apúntate|no dudes en|entrevista con|referencias disponibles"},
    CueList{
        not_ahead,
        "no se exigen|no necesitas|no se necesita|no se precisa|no necesitarás|no tienes que|no "
        "tendrás que|no tienes por qué|no pedimos|no exigimos|no requerimos|no esperamos que|no "
        "será necesario|sin experiencia|sin necesidad de|sin conocimientos|ninguna "
        "experiencia|ningún conocimiento|no importa si no|aunque no tengas|nada que ver con"},
    CueList{not_around,
            "no es necesario|no es necesaria|no necesaria|no necesario|no son necesarios|no son "
            "necesarias|no es imprescindible|no imprescindible|no es obligatorio|no es "
            "obligatoria|no se requiere|no se requieren|no requerid*|no hace falta|no hacen "
            "falta|no es requisito|no es un requisito|no se exige|no se pide|innecesari*|no es "
            "indispensable|tampoco es necesari*|no forma parte|ninguno$|ninguna$"},
    CueList{not_next, "sin"},
    CueList{
        wish_ahead,
        "se valorará "
        "positivamente|valoramos|valoraremos|idealmente|preferiblemente|preferentemente|de "
        "preferencia|a ser posible|sería deseable|es deseable|un plus si|mejor si|opcionalmente"},
    CueList{wish_around,
            "será un plus|sería un plus|es un plus|un plus|se valorará|se valorarán|se valora|se "
            "valoran|valorable|valorables|deseable|deseables|recomendable|es una ventaja|será una "
            "ventaja|sería una ventaja|será valorad*|será un valor añadido|no "
            "excluyente|preferible|se tendrá en cuenta|serán valorad*"},
    CueList{shield,
            "no solo|no solamente|no únicamente|sin problemas|sin dificultad|sin supervisión|sin "
            "ayuda|sin dudar*|sin errores|sin perder|sin embargo|sin duda|sin distinción|sin "
            "excepción|sin interrupción|sin fines de lucro|sin ánimo de lucro|no sin|no más "
            "tarde|no dudes|no menos|no más de"},
    CueList{turn, "pero|sino|aunque|sin embargo|mientras|porque|ya que|y tú|siempre que|en cambio"},
    CueList{subject, "tú|te|la formación|lo|eso|esto|se|nosotros|nos|es"},
};

constexpr std::array kPortuguese = {
    CueList{
        heading_demand,
        "requisitos|requisitos obrigatórios|requisitos mínimos|requisitos da vaga|o que "
        "pedimos|pedimos|o que procuramos|quem procuramos|procuramos|o que precisamos|o que "
        "buscamos|buscamos|o que esperamos|esperamos|perfil|o teu perfil|o seu perfil|perfil do "
        "candidato|perfil pretendido|perfil desejado|sobre ti|sobre você|quem és|quem é você|o que "
        "vais fazer|o que irá fazer|o que vai fazer|o que você vai fazer|o que farás|o que "
        "fará|funções|as tuas funções|as suas funções|principais "
        "funções|função|tarefas|responsabilidades|principais responsabilidades|responsabilidades e "
        "atribuições|atribuições|atividades|principais atividades|a função|a vaga|descrição da "
        "função|descrição da vaga|descrição|o teu papel|o teu dia a "
        "dia|missão|qualificações|requisitos e qualificações|competências|competências "
        "técnicas|conhecimentos|habilidades|experiência|experiência profissional|formação|formação "
        "académica|educação|idiomas|línguas|habilitações|exigências"},
    CueList{heading_wish,
            "valorizamos|valoriza se|fatores de valorização|fatores preferenciais|fator "
            "preferencial|preferencial|preferenciais|diferencial|diferenciais|será um "
            "diferencial|desejável|desejáveis|requisitos desejáveis|conhecimentos desejáveis|mais "
            "valia|mais valias|será uma mais valia|é um plus|um plus|não obrigatório|não é "
            "obrigatório|nice to have|opcional|bónus se"},
    CueList{heading_offer,
            "o que oferecemos|oferecemos|oferece se|o que damos|damos|o que temos para ti|o que "
            "temos para oferecer|o que te oferecemos|o que podes esperar|a nossa oferta|nossa "
            "oferta|benefícios|os teus benefícios|os nossos "
            "benefícios|vantagens|regalias|condições|condições de trabalho|condições "
            "oferecidas|salário|remuneração|vencimento|remuneração e benefícios|porquê nós|por que "
            "nós|porquê trabalhar connosco|por que trabalhar conosco|o que ganhas|o que recebes|o "
            "que vais receber|pacote salarial|garantimos"},
    CueList{heading_employer,
            "sobre nós|quem somos|a empresa|empresa|sobre a empresa|descrição da empresa|a nossa "
            "empresa|nossa empresa|perfil da empresa|o nosso cliente|nosso cliente|a equipa|a "
            "nossa equipa|somos|conhece nos|a nossa história|apresentação da empresa|o grupo"},
    CueList{heading_equality,
            "igualdade de oportunidades|igualdade|diversidade|diversidade e "
            "inclusão|inclusão|proteção de dados|política de privacidade|privacidade|lgpd|rgpd"},
    CueList{
        heading_application,
        "candidatura|candidaturas|como se candidatar|como te candidatares|candidata te|candidate "
        "se|inscrição|inscrições|contacto|contactos|contato|contatos|prazo|prazo de "
        "candidatura|data limite|interessado|interessados|mais informações|processo de "
        "seleção|processo de recrutamento|etapas do processo|referências|envio de candidaturas"},
    CueList{
        sentence_demand,
        "procuramos|estamos à procura|está à procura|procura um|procura uma|estamos a "
        "recrutar|recrutamos|está a recrutar|buscamos|estamos buscando|pretende recrutar|pretende "
        "admitir|é necessário ter|é obrigatório|é obrigatória|é imprescindível|é indispensável|é "
        "essencial|são necessários|exige se|requer se|exigimos|precisamos de|deves|deverás|deve "
        "ter|deverá|tens de ter|serás responsável|será responsável|as tuas funções|as suas "
        "funções|as funções|experiência em|experiência com|conhecimentos de|conhecimento "
        "de|capacidade de|capacidade para|domínio de|responsável por"},
    CueList{
        sentence_task,
        "vais|tens|és|terás|poderás|farás|serás|você vai|irá|como nosso|como nossa|nesta função"},
    CueList{
        sentence_offer,
        "^oferecemos|^oferece se|^também oferecemos|^em troca|^damos|^garantimos|^a empresa "
        "oferece|^vais receber|^receberás|^salário|^remuneração|^vencimento|^ordenado|^contrato "
        "sem termo|^pagamos|por nossa conta|a nosso cargo|formação a cargo|formação "
        "contínua|formação inicial|formação paga|damos formação|seguro de saúde|plano de "
        "saúde|subsídio de alimentação|subsídio de refeição|subsídio de férias|vale refeição|vale "
        "alimentação|vale transporte|dias de férias|salário competitivo|remuneração "
        "compatível|remuneração competitiva|de acordo com a experiência|prémios de|progressão na "
        "carreira|progressão de carreira|plano de carreira|horário flexível"},
    CueList{sentence_employer,
            "^somos uma|^somos um|^somos a|^somos o|^somos líderes|^a nossa empresa|^nossa "
            "empresa|^a empresa|^o grupo|^o nosso cliente|^nosso cliente|^empresa líder|^empresa "
            "do|^empresa de|^vendemos|^produzimos|^fabricamos|^fundada em|^temos mais de|fundada "
            "em|foi fundada|abriu em|é uma empresa|é uma multinacional|é líder|é um dos maiores|é "
            "uma das maiores|líder de mercado|líder no|líder do setor|empresa familiar|com mais de "
            "_ colaboradores|com mais de _ funcionários|conta com _ colaboradores|com sede "
            "em|presente em _ países"},
    CueList{sentence_equality,
            "igualdade de oportunidades|igualdade de género|independentemente da "
            "idade|independentemente do género|independentemente de raça|independentemente de "
            "sua|sem olhar a género|sem distinção de|sem discriminação|orientação "
            "sexual|identidade de género|pessoas com deficiência são|vagas para pcd|pcd|m f "
            "d|ambos os sexos|proteção de dados pessoais|política de privacidade|tratamento dos "
            "dados pessoais|tratamento de dados pessoais dos candidatos"},
    CueList{
        sentence_application,
        "^candidata te|^candidate "
        "se|^candidaturas|^envia|^envie|^enviar|^contacto|^contacta|^contato|^interessados|^os "
        "interessados|^se tens interesse|^se está interessad*|^se estás "
        "interessad*|^prazo|^liga|^ligue|^passa por cá|envia o teu|envia nos|envie o seu|enviar "
        "cv|enviar currículo|enviar o cv|o teu cv|o seu cv|seu currículo|tua candidatura|sua "
        "candidatura|carta de apresentação|carta de motivação|processo de recrutamento|processo "
        "seletivo|processo de seleção|mais informações|referências disponíveis"},
    CueList{
        not_ahead,
        "não exigimos|não pedimos|não esperamos que|não precisas de|não precisas|não precisa "
        "de|não precisa|não é preciso saber|não tens de|não tens que|não terás de|não tem de|não "
        "terá de|não será necessário|não há necessidade|sem experiência|sem necessidade de|nenhuma "
        "experiência|nenhum conhecimento|mesmo sem|mesmo que não tenhas|dispensa se"},
    CueList{
        not_around,
        "não é necessário|não é necessária|não necessária|não necessário|não são necessários|não "
        "são necessárias|não é obrigatório|não é obrigatória|não obrigatório|não obrigatória|não é "
        "exigida|não é exigido|não exigid*|não é requisito|não é um requisito|não é preciso|não "
        "são precisos|não é imprescindível|não é indispensável|desnecessári*|dispensável|não faz "
        "parte|não se exige|não é essencial|nenhum$|nenhuma$"},
    CueList{not_next, "sem"},
    CueList{wish_ahead,
            "preferencialmente|de preferência|idealmente|valorizamos|valorizaremos|mais valia "
            "se|seria um plus|se possível|eventualmente|dá se preferência"},
    CueList{
        wish_around,
        "é uma mais valia|será uma mais valia|uma mais valia|mais valia|é um plus|será um plus|um "
        "plus|é uma vantagem|será uma vantagem|é um diferencial|será um diferencial|diferencial|é "
        "desejável|desejável|desejáveis|preferencial|preferenciais|fator preferencial|fator de "
        "preferência|fator de valorização|será valorizad*|serão "
        "valorizad*|valorizado|valorizada|valoriza se|é um bónus|bem vind*|recomendável"},
    CueList{shield,
            "não só|não apenas|não somente|sem supervisão|sem problemas|sem dificuldade|sem "
            "ajuda|sem erros|sem medo|sem dúvida|sem hesitar|sem exceção|sem interrupção|sem "
            "distinção|sem fins lucrativos|sem olhar|não sem|não mais de|não menos|não hesites|não "
            "hesite|sem perder|o mais tardar"},
    CueList{
        turn,
        "mas|porém|contudo|no entanto|enquanto|porque|pois|embora|e tu|e você|desde que|já que"},
    CueList{subject, "tu|nós|temos|isso|isto|é|ele|ela|te|damos|a formação"},
};

constexpr std::array kTable = {
    LanguageCues{"es", kSpanish},
    LanguageCues{"pt", kPortuguese},
};

}  // namespace

std::span<const LanguageCues> iberian_cues() {
  return kTable;
}

}  // namespace metier::link
