package kz.consular.gateway.cli.folder;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.stream.Stream;
import kz.consular.wire.application.Application;

/**
 * Moves birth dates by whole years, each person's by as many as keep the age in years. Birthdays stay, so someone whose
 * birthday is tomorrow is not a year too old the day after.
 *
 * @param written the day for which the birth dates were written down
 * @param today the day on which the ages are to be the same
 */
record SteadyAges(LocalDate written, LocalDate today) {
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    void applyTo(Application application) {
        Stream.concat(Stream.of(application.getApplicant()), application.getChild().stream())
                .forEach(person -> person.setBirthDate(move(person.getBirthDate())));
    }

    /** @throws IllegalArgumentException for 29 February: no common year has that birthday to keep */
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
