package kz.consular.gateway.office;

import kz.consular.gateway.casefile.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the offices of this node say by default.
 *
 * @param appeal {@code gateway.office.appeal.kk}, {@code .ru}, {@code .en}: the appeal procedure of a restriction for
 *     which the officer states no other
 */
@ConfigurationProperties("gateway.office")
record OfficeSettings(@DefaultValue Appeal appeal) {

    record Appeal(
            @Nullable String kk,
            @Nullable String ru,
            @Nullable String en) {}

    /** @throws IllegalArgumentException when only some of the languages are set */
    LocalizedText appealProcedure() {
        if (appeal.kk() == null && appeal.ru() == null && appeal.en() == null) {
            return STANDARD;
        }
        if (appeal.kk() == null || appeal.ru() == null || appeal.en() == null) {
            throw new IllegalArgumentException(
                    "gateway.office.appeal lacks a language. Set gateway.office.appeal.kk, .ru and .en, or none of them.");
        }
        return new LocalizedText(appeal.kk(), appeal.ru(), appeal.en());
    }

    private static final LocalizedText STANDARD = new LocalizedText(
            "шешімге осы шешімді қабылдаған орган арқылы жоғары тұрған ішкі істер органына немесе сотқа шағым жасауға"
                    + " болады.",
            "решение может быть обжаловано через принявший его орган в вышестоящий орган внутренних дел или в суд.",
            "a complaint may be lodged, through the office that decided, with the superior internal affairs body, or with"
                    + " a court.");
}
