package kz.consular.gateway.domain.application;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An application for permanent residence abroad, with the statements on which rules 6, 7 and 10 depend.
 *
 * @param declaredIncapable a court declared the applicant incapable (rule 6)
 * @param leftOnTemporaryAffairs the applicant left Kazakhstan on temporary affairs (rule 10)
 * @param lastRegistration absent where none is stated: the application is then turned away
 * @param children the children who leave with the applicant
 * @param dependants the persons whom the applicant must maintain and who stay in Kazakhstan (rule 7(3))
 */
public record Application(
        LeavingPerson applicant,
        boolean declaredIncapable,
        boolean leftOnTemporaryAffairs,
        Optional<Representative> representative,
        Optional<Registration> lastRegistration,
        AddressAbroad addressAbroad,
        List<LeavingPerson> children,
        List<Dependant> dependants,
        List<DocumentCopy> documents) {

    public Application {
        children = List.copyOf(children);
        dependants = List.copyOf(dependants);
        documents = List.copyOf(documents);
        var known = new HashSet<PersonId>();
        Stream.concat(
                        Stream.concat(Stream.of(applicant), children.stream()).map(LeavingPerson::id),
                        dependants.stream().map(Dependant::id))
                .filter(id -> !known.add(id))
                .findFirst()
                .ifPresent(twice -> {
                    throw new IllegalArgumentException("Two persons of the application are named '" + twice + "'");
                });
        documents.stream()
                .flatMap(document -> document.persons().stream())
                .filter(id -> !known.contains(id))
                .findFirst()
                .ifPresent(stranger -> {
                    throw new IllegalArgumentException(
                            "A document names '" + stranger + "', who is not a person of the application");
                });
    }

    /** The applicant and the accompanying children. */
    public Stream<LeavingPerson> leaving() {
        return Stream.concat(Stream.of(applicant), children.stream());
    }

    /** Whether a copy of one of these kinds names the person. */
    public boolean hasDocument(PersonId person, DocumentKind... kinds) {
        return documents.stream()
                .anyMatch(document -> document.names(person) && List.of(kinds).contains(document.kind()));
    }

    @Override
    public String toString() {
        return "Application[" + documents.size() + " documents]";
    }
}
