package kz.consular.gateway.regulation.rules;

import java.time.LocalDate;
import kz.consular.gateway.domain.application.LeavingPerson;

/** The ages on which the Rules depend, counted on the day of lodging. */
public final class Ages {
    private static final int OPINION_HEARD = 10;
    private static final int BIRTH_CERTIFICATE_UNTIL = 16;
    private static final int ADULT = 18;

    private Ages() {}

    /** From age ten the child's opinion is heard (rule 7(5)). */
    public static boolean opinionIsHeard(LeavingPerson person, LocalDate today) {
        return person.ageOn(today) >= OPINION_HEARD;
    }

    /** Under 16 the birth certificate is demanded, from 16 passport and identity card (rule 7(2)). */
    public static boolean shownByBirthCertificate(LeavingPerson person, LocalDate today) {
        return person.ageOn(today) < BIRTH_CERTIFICATE_UNTIL;
    }

    /** Rules 6, 7(5) and 7(6). */
    public static boolean minor(LeavingPerson person, LocalDate today) {
        return person.ageOn(today) < ADULT;
    }
}
