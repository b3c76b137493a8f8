package kz.consular.gateway.soap;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import kz.consular.gateway.dossier.mapping.PaperNumbers;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The formats of the numbers of identity papers, as regular expressions.
 *
 * @param passport {@code gateway.identifiers.passport}
 * @param identityCard {@code gateway.identifiers.identity-card}
 */
@ConfigurationProperties("gateway.identifiers")
record IdentifierSettings(
        @DefaultValue("N[0-9]{8}") String passport,
        @DefaultValue("[0-9]{9}") String identityCard) {
    IdentifierSettings {
        compile("passport", passport);
        compile("identity-card", identityCard);
    }

    PaperNumbers numbers() {
        return new PaperNumbers(compile("passport", passport), compile("identity-card", identityCard));
    }

    private static Pattern compile(String name, String form) {
        try {
            return Pattern.compile(form);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "gateway.identifiers." + name + " is no regular expression: " + e.getDescription() + ".", e);
        }
    }
}
