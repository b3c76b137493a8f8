package kz.consular.gateway.domain.application;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import kz.consular.gateway.domain.Iin;

/**
 * One person who leaves permanently: the applicant or an accompanying child.
 *
 * @param citizen a citizen of Kazakhstan
 * @param married registered marriage; a married person applies in person from 16 on (rule 6)
 * @param identityCard the statement about the card; a child under 16 has none
 * @param enforcementDebtor a debtor in enforcement proceedings (rule 7(3-1))
 * @param militaryRegister on the military register (rule 7(4))
 * @param stateSecrets present for a secret bearer (rule 4)
 * @param departure with whom a person under 18 leaves (rules 7(5), 7(6))
 */
public record LeavingPerson(
        PersonId id,
        PersonName name,
        Optional<Iin> iin,
        LocalDate birthDate,
        boolean citizen,
        boolean married,
        Optional<Passport> passport,
        Optional<IdentityCard> identityCard,
        boolean enforcementDebtor,
        boolean militaryRegister,
        Optional<StateSecrets> stateSecrets,
        Optional<MinorDeparture> departure) {

    /**
     * Full years of age on a day; a year is full on the birthday itself. A person born on 29 February turns a year older
     * on 1 March of a common year.
     */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
        return "LeavingPerson[" + id + "]";
    }
}
