package kz.consular.gateway.dossier;

import java.time.LocalDate;
import java.util.List;
import kz.consular.wire.application.AddressAbroad;
import kz.consular.wire.application.Application;
import kz.consular.wire.application.Dependant;
import kz.consular.wire.application.DocumentDescription;
import kz.consular.wire.application.DocumentKind;
import kz.consular.wire.application.Empty;
import kz.consular.wire.application.Escort;
import kz.consular.wire.application.IdentityCard;
import kz.consular.wire.application.IdentityCardCause;
import kz.consular.wire.application.Kinship;
import kz.consular.wire.application.LeavingPerson;
import kz.consular.wire.application.MediaType;
import kz.consular.wire.application.MinorDeparture;
import kz.consular.wire.application.OtherParent;
import kz.consular.wire.application.Passport;
import kz.consular.wire.application.PersonName;
import kz.consular.wire.application.Registration;
import kz.consular.wire.application.Representative;
import kz.consular.wire.application.Spelling;
import kz.consular.wire.application.StateSecrets;

/** A made-up family on the wire in which everything that can be stated is stated. */
public final class WireFamily {
    private WireFamily() {}

    public static Application application() {
        var application = new Application();
        application.setApplicant(person("applicant", "Айгүл", "Aigul"));
        application.setDeclaredIncapable(false);
        application.setLeftOnTemporaryAffairs(true);
        var representative = new Representative();
        representative.setCapacity(Escort.GUARDIAN);
        representative.setName(name("Әсел", "Asel"));
        representative.setSignsApplication(true);
        application.setRepresentative(representative);
        var registration = new Registration();
        registration.setKatoCode("711110000");
        registration.setAddress("Made-up street 1");
        registration.setUntil(LocalDate.of(2020, 2, 29));
        application.setLastRegistration(registration);
        var abroad = new AddressAbroad();
        abroad.setCountry("DE");
        abroad.setAddress("Musterstraße 1, Berlin");
        application.setAddressAbroad(abroad);
        application.getChild().add(child("child-1"));
        application.getChild().add(child("child-2"));
        application.getDependant().add(dependant());
        return application;
    }

    private static LeavingPerson child(String id) {
        var child = person(id, "Бала", "Bala");
        child.setBirthDate(LocalDate.of(2012, 6, 1));
        var card = new IdentityCard();
        var wanting = new IdentityCard.Wanting();
        wanting.setCause(IdentityCardCause.ABSENT);
        wanting.setExplanation("Under 16");
        card.setWanting(wanting);
        child.setIdentityCard(card);
        var departure = new MinorDeparture();
        if (id.endsWith("1")) {
            departure.setWithBothParents(new Empty());
        } else {
            var withOne = new MinorDeparture.WithOne();
            withOne.setEscort(Escort.PARENT);
            withOne.setOtherParent(OtherParent.LIVES_IN_KAZAKHSTAN);
            departure.setWithOne(withOne);
        }
        child.setDeparture(departure);
        return child;
    }

    private static LeavingPerson person(String id, String cyrillic, String latin) {
        var person = new LeavingPerson();
        person.setId(id);
        person.setName(name(cyrillic, latin));
        person.setIin("000101100006");
        person.setBirthDate(LocalDate.of(2000, 1, 1));
        person.setCitizenOfKazakhstan(true);
        person.setMarried(true);
        var passport = new Passport();
        passport.setNumber("N00000001");
        passport.setValidUntil(LocalDate.of(2030, 1, 1));
        person.setPassport(passport);
        var card = new IdentityCard();
        var present = new IdentityCard.Present();
        present.setNumber("000000001");
        card.setPresent(present);
        person.setIdentityCard(card);
        person.setEnforcementDebtor(true);
        person.setOnMilitaryRegister(true);
        var secrets = new StateSecrets();
        secrets.setOrganisation("Made-up bureau");
        person.setStateSecrets(secrets);
        return person;
    }

    private static Dependant dependant() {
        var dependant = new Dependant();
        dependant.setId("dependant-1");
        dependant.setName(name("Ана", "Ana"));
        dependant.setKinship(Kinship.PARENT);
        dependant.setRegistrationKnown(true);
        return dependant;
    }

    private static PersonName name(String cyrillic, String latin) {
        var name = new PersonName();
        name.setCyrillic(spelling("Үлгіұлы", cyrillic));
        name.setLatin(spelling("Ulgiuly", latin));
        return name;
    }

    private static Spelling spelling(String surname, String givenName) {
        var spelling = new Spelling();
        spelling.setSurname(surname);
        spelling.setGivenName(givenName);
        return spelling;
    }

    public static List<DocumentDescription> documents() {
        return List.of(
                document(DocumentKind.QUESTIONNAIRE, "questionnaire.pdf"),
                document(DocumentKind.PASSPORT, "passport.pdf", "applicant", "child-1"));
    }

    private static DocumentDescription document(DocumentKind kind, String fileName, String... persons) {
        var document = new DocumentDescription();
        document.setKind(kind);
        document.getPerson().addAll(List.of(persons));
        document.setMediaType(MediaType.APPLICATION_PDF);
        document.setFileName(fileName);
        return document;
    }
}
