package kz.consular.gateway.cli;

import kz.consular.wire.application.DocumentKind;

/** The title of a specimen in Kazakh and Russian. */
record SpecimenTitle(String kk, String ru) {

    static SpecimenTitle of(DocumentKind kind) {
        return switch (kind) {
            case QUESTIONNAIRE -> new SpecimenTitle("Өтініш-сауалнама", "Заявление-анкета");
            case IDENTITY_CARD -> new SpecimenTitle("Жеке куәлік", "Удостоверение личности");
            case PASSPORT -> new SpecimenTitle("Паспорт", "Паспорт");
            case BIRTH_CERTIFICATE -> new SpecimenTitle("Туу туралы куәлік", "Свидетельство о рождении");
            case ALIMONY_AGREEMENT ->
                new SpecimenTitle("Алименттерді төлеу туралы келісім", "Соглашение об уплате алиментов");
            case ALIMONY_COURT_DECISION ->
                new SpecimenTitle("Алименттер туралы сот шешімі", "Решение суда об алиментах");
            case ENFORCEMENT_SETTLEMENT -> new SpecimenTitle("Бітімгершілік келісім", "Мировое соглашение");
            case ENFORCEMENT_MEDIATION_AGREEMENT ->
                new SpecimenTitle("Медиация туралы келісім", "Соглашение о медиации");
            case ENFORCEMENT_FULFILMENT ->
                new SpecimenTitle("Талаптың орындалғанын растау", "Подтверждение исполнения требования");
            case ENFORCEMENT_ANNULMENT ->
                new SpecimenTitle("Шешімнің күші жойылғанын растау", "Подтверждение отмены решения");
            case MILITARY_REGISTER_REMOVAL ->
                new SpecimenTitle("Әскери есептен шығару туралы анықтама", "Справка о снятии с воинского учёта");
            case CHILD_OPINION_CONCLUSION ->
                new SpecimenTitle(
                        "Қорғаншылық органының бала пікірі туралы қорытындысы",
                        "Заключение органа опеки о мнении ребёнка");
            case OTHER_PARENT_CONSENT ->
                new SpecimenTitle(
                        "Екінші ата-ананың нотариат куәландырған келісімі", "Нотариальное согласие второго родителя");
            case OTHER_PARENT_COURT_DECISION ->
                new SpecimenTitle("Баланың кетуі туралы сот шешімі", "Решение суда о выезде ребёнка");
            case FEE_PAYMENT -> new SpecimenTitle("Консулдық алым төленді", "Консульский сбор уплачен");
            case IDENTITY_CARD_EXPLANATION ->
                new SpecimenTitle("Жеке куәлік туралы түсініктеме", "Объяснение об удостоверении личности");
            case STATE_SECRETS_PERMISSION -> new SpecimenTitle("Кетуге рұқсат", "Разрешение на выезд");
            case ADDITIONAL -> new SpecimenTitle("Қосымша құжат", "Дополнительный документ");
        };
    }
}
