package kz.consular.gateway.regulation;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.PersonId;

/**
 * One reason why an application is turned away, and what mends it. It names a person by the application's own short
 * name only.
 *
 * @param citation the paragraph that asks for it, such as {@code rule 7(3-1)}
 * @param person whom it concerns; absent where it concerns the application
 * @param mendedBy the documents of which any one mends it; empty where no document does
 */
public record Finding(
        FindingCode code,
        String citation,
        Optional<PersonId> person,
        List<DocumentKind> mendedBy,
        LocalizedText cause,
        LocalizedText remedy) {
    public Finding {
        mendedBy = List.copyOf(mendedBy);
    }

    public static Finding of(FindingCode code, String citation) {
        return of(code, citation, Optional.empty(), List.of());
    }

    public static Finding of(FindingCode code, String citation, PersonId person) {
        return of(code, citation, Optional.of(person), List.of());
    }

    public static Finding of(
            FindingCode code, String citation, Optional<PersonId> person, List<DocumentKind> mendedBy) {
        return new Finding(
                code,
                citation,
                person,
                mendedBy,
                Texts.of("finding." + code + ".cause", person),
                Texts.of("finding." + code + ".remedy", person));
    }
}
