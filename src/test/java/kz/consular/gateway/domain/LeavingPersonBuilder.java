package kz.consular.gateway.domain;

import java.time.LocalDate;
import java.util.Optional;
import kz.consular.gateway.domain.application.IdentityCard;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.domain.application.MinorDeparture;
import kz.consular.gateway.domain.application.OtherParent;
import kz.consular.gateway.domain.application.Passport;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.domain.application.PersonName;
import kz.consular.gateway.domain.application.StateSecrets;

/** A fictitious person who leaves; each change returns another builder. */
public record LeavingPersonBuilder(LeavingPerson build) {
    static final PersonName MADE_UP_NAME = new PersonName(
            new PersonName.Spelling("Үлгінов", "Мысал", Optional.empty()),
            new PersonName.Spelling("Ulginov", "Mysal", Optional.empty()));

    /** A citizen aged 35 whose identity card is present. */
    public static LeavingPersonBuilder adult(String id) {
        return new LeavingPersonBuilder(new LeavingPerson(
                new PersonId(id),
                MADE_UP_NAME,
                Optional.empty(),
                Applications.TODAY.minusYears(35),
                true,
                false,
                Optional.of(new Passport("N00000000", Optional.empty())),
                Optional.of(new IdentityCard.Present("000000000")),
                false,
                false,
                Optional.empty(),
                Optional.empty()));
    }

    /** A citizen aged eight who leaves with both parents. */
    public static LeavingPersonBuilder child(String id) {
        return adult(id).aged(8).cardNotStated().leaving(new MinorDeparture.WithBothParents());
    }

    /** The birthday is today. */
    public LeavingPersonBuilder aged(int years) {
        return born(Applications.TODAY.minusYears(years));
    }

    /** The birthday is tomorrow. */
    public LeavingPersonBuilder agedTomorrow(int years) {
        return born(Applications.TODAY.plusDays(1).minusYears(years));
    }

    public LeavingPersonBuilder born(LocalDate day) {
        return new LeavingPersonBuilder(new LeavingPerson(
                build.id(),
                build.name(),
                build.iin(),
                day,
                build.citizen(),
                build.married(),
                build.passport(),
                build.identityCard(),
                build.enforcementDebtor(),
                build.militaryRegister(),
                build.stateSecrets(),
                build.departure()));
    }

    public LeavingPersonBuilder iin(String digits) {
        return new LeavingPersonBuilder(new LeavingPerson(
                build.id(),
                build.name(),
                Optional.of(new Iin(digits)),
                build.birthDate(),
                build.citizen(),
                build.married(),
                build.passport(),
                build.identityCard(),
                build.enforcementDebtor(),
                build.militaryRegister(),
                build.stateSecrets(),
                build.departure()));
    }

    /** Not a citizen of Kazakhstan. */
    public LeavingPersonBuilder foreign() {
        return new LeavingPersonBuilder(new LeavingPerson(
                build.id(),
                build.name(),
                build.iin(),
                build.birthDate(),
                false,
                build.married(),
                build.passport(),
                build.identityCard(),
                build.enforcementDebtor(),
                build.militaryRegister(),
                build.stateSecrets(),
                build.departure()));
    }

    public LeavingPersonBuilder married() {
        return new LeavingPersonBuilder(new LeavingPerson(
                build.id(),
                build.name(),
                build.iin(),
                build.birthDate(),
                build.citizen(),
                true,
                build.passport(),
                build.identityCard(),
                build.enforcementDebtor(),
                build.militaryRegister(),
                build.stateSecrets(),
                build.departure()));
    }

    public LeavingPersonBuilder passportValidUntil(LocalDate day) {
        return new LeavingPersonBuilder(new LeavingPerson(
                build.id(),
                build.name(),
                build.iin(),
                build.birthDate(),
                build.citizen(),
                build.married(),
                Optional.of(new Passport("N00000000", Optional.of(day))),
                build.identityCard(),
                build.enforcementDebtor(),
                build.militaryRegister(),
                build.stateSecrets(),
                build.departure()));
    }

    public LeavingPersonBuilder cardNotStated() {
        return new LeavingPersonBuilder(new LeavingPerson(
                build.id(),
                build.name(),
                build.iin(),
                build.birthDate(),
                build.citizen(),
                build.married(),
                build.passport(),
                Optional.empty(),
                build.enforcementDebtor(),
                build.militaryRegister(),
                build.stateSecrets(),
                build.departure()));
    }

    public LeavingPersonBuilder card(IdentityCard card) {
        return new LeavingPersonBuilder(new LeavingPerson(
                build.id(),
                build.name(),
                build.iin(),
                build.birthDate(),
                build.citizen(),
                build.married(),
                build.passport(),
                Optional.of(card),
                build.enforcementDebtor(),
                build.militaryRegister(),
                build.stateSecrets(),
                build.departure()));
    }

    public LeavingPersonBuilder debtor() {
        return new LeavingPersonBuilder(new LeavingPerson(
                build.id(),
                build.name(),
                build.iin(),
                build.birthDate(),
                build.citizen(),
                build.married(),
                build.passport(),
                build.identityCard(),
                true,
                build.militaryRegister(),
                build.stateSecrets(),
                build.departure()));
    }

    public LeavingPersonBuilder onMilitaryRegister() {
        return new LeavingPersonBuilder(new LeavingPerson(
                build.id(),
                build.name(),
                build.iin(),
                build.birthDate(),
                build.citizen(),
                build.married(),
                build.passport(),
                build.identityCard(),
                build.enforcementDebtor(),
                true,
                build.stateSecrets(),
                build.departure()));
    }

    public LeavingPersonBuilder secretBearer() {
        return new LeavingPersonBuilder(new LeavingPerson(
                build.id(),
                build.name(),
                build.iin(),
                build.birthDate(),
                build.citizen(),
                build.married(),
                build.passport(),
                build.identityCard(),
                build.enforcementDebtor(),
                build.militaryRegister(),
                Optional.of(new StateSecrets("Made-up organisation")),
                build.departure()));
    }

    public LeavingPersonBuilder leaving(MinorDeparture departure) {
        return new LeavingPersonBuilder(new LeavingPerson(
                build.id(),
                build.name(),
                build.iin(),
                build.birthDate(),
                build.citizen(),
                build.married(),
                build.passport(),
                build.identityCard(),
                build.enforcementDebtor(),
                build.militaryRegister(),
                build.stateSecrets(),
                Optional.of(departure)));
    }

    public LeavingPersonBuilder departureNotStated() {
        return new LeavingPersonBuilder(new LeavingPerson(
                build.id(),
                build.name(),
                build.iin(),
                build.birthDate(),
                build.citizen(),
                build.married(),
                build.passport(),
                build.identityCard(),
                build.enforcementDebtor(),
                build.militaryRegister(),
                build.stateSecrets(),
                Optional.empty()));
    }

    /** With one parent while the other is in this situation. */
    public LeavingPersonBuilder leavingWithOneParent(OtherParent other) {
        return leaving(new MinorDeparture.WithOne(MinorDeparture.Escort.PARENT, other));
    }
}
