package kz.consular.gateway.cli.folder;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.stream.Stream;
import kz.consular.wire.application.Application;

/**
 * Moves birth dates by whole years, so that each person has the same age in years on another day. Day and month stay,
 * so that a birthday which is a day away stays a day away.
 *
 * @param written the day to which the birth dates refer
 * @param today the day on which the ages are to be the same
 */
record SteadyAges(LocalDate written, LocalDate today) {
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    void applyTo(Application application) {
        Stream.concat(Stream.of(application.getApplicant()), application.getChild().stream())
                .forEach(person -> person.setBirthDate(move(person.getBirthDate())));
    }

    /** @throws IllegalArgumentException for 29 February, which common years do not have */
    LocalDate move(LocalDate birthDate) {
        if (MonthDay.from(birthDate).equals(LEAP_DAY)) {
            throw new IllegalArgumentException("A sample person is born on another day than 29 February.");
        }
        return birthDate.plusYears((long) ageOn(today, birthDate) - ageOn(written, birthDate));
    }

    private static int ageOn(LocalDate day, LocalDate birthDate) {
        return Period.between(birthDate, day).getYears();
    }
}
