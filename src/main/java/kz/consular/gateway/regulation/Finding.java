package kz.consular.gateway.regulation;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.PersonId;

/**
 * One reason to turn an application away, and its remedy. A person is named only by the short name that the application
 * uses.
 *
 * @param citation the paragraph that demands it, such as {@code rule 7(3-1)}
 * @param person the person concerned; absent where the finding concerns the whole application
 * @param mendedBy alternative documents, any one of which is the remedy; empty where no document is
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
