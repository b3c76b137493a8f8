package kz.consular.gateway.office.cases;

import kz.consular.gateway.domain.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The standard texts of the offices of this node.
 *
 * @param appeal {@code gateway.office.appeal.kk}, {@code .ru}, {@code .en}: the appeal procedure of a restriction for
 *     which the clerk states no other; without them, the general one
 */
@ConfigurationProperties("gateway.office")
public record OfficeSettings(@Nullable Appeal appeal) {
    private static final LocalizedText GENERAL = new LocalizedText(
            "шешімге осы шешімді қабылдаған орган арқылы жоғары тұрған ішкі істер органына немесе сотқа шағым жасауға"
                    + " болады.",
            "решение может быть обжаловано через принявший его орган в вышестоящий орган внутренних дел или в суд.",
            "a complaint may be lodged, through the office that decided, with the superior internal affairs body, or"
                    + " with a court.");

    /**
     * The appeal procedure. All three languages are set, or none.
     *
     * @param kk the appeal procedure of a restriction, in Kazakh; without it, a general sentence
     * @param ru the appeal procedure of a restriction, in Russian
     * @param en the appeal procedure of a restriction, in English
     */
    record Appeal(String kk, String ru, String en) {
        Appeal(@Nullable String kk, @Nullable String ru, @Nullable String en) {
            this.kk = stated(kk);
            this.ru = stated(ru);
            this.en = stated(en);
        }

        private static String stated(@Nullable String text) {
            if (text == null || text.isBlank()) {
                throw new IllegalArgumentException("gateway.office.appeal lacks a language. Set"
                        + " gateway.office.appeal.kk, .ru and .en, or none of them.");
            }
            return text;
        }
    }

    public LocalizedText appealProcedure() {
        return appeal == null ? GENERAL : new LocalizedText(appeal.kk(), appeal.ru(), appeal.en());
    }
}
