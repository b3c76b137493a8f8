package kz.consular.gateway.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.consular.gateway.domain.application.AddressAbroad;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.Dependant;
import kz.consular.gateway.domain.application.DocumentCopy;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.domain.application.Registration;
import kz.consular.gateway.domain.application.Representative;
import org.jspecify.annotations.Nullable;

/**
 * Applications of fictitious persons, complete on {@link #TODAY}, which a test changes in one point:
 *
 * <pre>{@code
 * Applications.singleAdult().without(DocumentKind.PASSPORT).build()
 * Applications.singleAdult().child("child-1", child -> child.aged(10)).build()
 * }</pre>
 */
public final class Applications {
    /** The day of lodging. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private LeavingPersonBuilder applicant;
    private boolean declaredIncapable;
    private boolean leftOnTemporaryAffairs = true;
    private Optional<Representative> representative = Optional.empty();
    private Optional<Registration> lastRegistration = Optional.of(registration("711110000", null));
    private String country = "DE";
    private final List<LeavingPersonBuilder> children = new ArrayList<>();
    private final List<Dependant> dependants = new ArrayList<>();
    private final List<DocumentCopy> documents = new ArrayList<>();

    private Applications(LeavingPersonBuilder applicant) {
        this.applicant = applicant;
    }

    /** Aged 35, with all documents. */
    public static Applications singleAdult() {
        return new Applications(LeavingPersonBuilder.adult("applicant"))
                .document(DocumentKind.QUESTIONNAIRE)
                .document(DocumentKind.FEE_PAYMENT)
                .document(DocumentKind.PASSPORT, "applicant")
                .document(DocumentKind.IDENTITY_CARD, "applicant");
    }

    /** The adult, with a child aged eight who leaves with both parents. */
    public static Applications family() {
        return singleAdult().child("child-1", child -> child);
    }

    public Applications applicant(UnaryOperator<LeavingPersonBuilder> change) {
        applicant = change.apply(applicant);
        return this;
    }

    /** A child aged eight who leaves with both parents, changed; with a birth certificate. */
    public Applications child(String id, UnaryOperator<LeavingPersonBuilder> change) {
        children.add(change.apply(LeavingPersonBuilder.child(id)));
        return document(DocumentKind.BIRTH_CERTIFICATE, id);
    }

    public Applications dependant(String id, boolean registrationKnown) {
        dependants.add(new Dependant(
                new PersonId(id), LeavingPersonBuilder.MADE_UP_NAME, Dependant.Kinship.PARENT, registrationKnown));
        return this;
    }

    public Applications document(DocumentKind kind, String... persons) {
        documents.add(new DocumentCopy(
                kind,
                Arrays.stream(persons).map(PersonId::new).toList(),
                MediaType.PDF,
                new FileName("copy-" + (documents.size() + 1) + ".pdf")));
        return this;
    }

    public Applications without(DocumentKind kind) {
        documents.removeIf(document -> document.kind() == kind);
        return this;
    }

    public Applications withoutDocuments() {
        documents.clear();
        return this;
    }

    public Applications declaredIncapable() {
        declaredIncapable = true;
        return this;
    }

    public Applications notOnTemporaryAffairs() {
        leftOnTemporaryAffairs = false;
        return this;
    }

    public Applications representative(boolean signs) {
        representative = Optional.of(
                new Representative(Representative.Capacity.PARENT, LeavingPersonBuilder.MADE_UP_NAME, signs));
        return this;
    }

    public Applications noLastRegistration() {
        lastRegistration = Optional.empty();
        return this;
    }

    public Applications lastRegistration(String kato) {
        lastRegistration = Optional.of(registration(kato, null));
        return this;
    }

    public Applications lastRegistration(String kato, LocalDate until) {
        lastRegistration = Optional.of(registration(kato, until));
        return this;
    }

    private static Registration registration(String kato, @Nullable LocalDate until) {
        return new Registration(new KatoCode(kato), "1 Made-up Street", Optional.ofNullable(until));
    }

    public Applications livingIn(String countryCode) {
        country = countryCode;
        return this;
    }

    public Application build() {
        return new Application(
                applicant.build(),
                declaredIncapable,
                leftOnTemporaryAffairs,
                representative,
                lastRegistration,
                new AddressAbroad(new CountryCode(country), "2 Invented Lane"),
                children.stream().map(LeavingPersonBuilder::build).toList(),
                dependants,
                documents);
    }
}
