package kz.consular.gateway.regulation.resolution361.advice;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.regulation.Note;
import kz.consular.gateway.regulation.NoteCode;
import kz.consular.gateway.regulation.rules.Advice;

/**
 * The first six digits of an IIN usually are the birth date. Since Resolution 853 of 26 August 2013 a difference is no
 * error, but often a typing mistake, so the officer gets a note.
 */
public final class IinDateDiffers implements Advice {
    private static final DateTimeFormatter DATE_DIGITS = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    @Override
    public Stream<Note> on(Application application) {
        return application
                .leaving()
                .filter(IinDateDiffers::differs)
                .map(person -> Note.of(
                        NoteCode.IIN_DATE_DIFFERS, "Resolution No. 853 of 26 August 2013", Optional.of(person.id())));
    }

    private static boolean differs(LeavingPerson person) {
        return person.iin()
                .filter(iin -> !iin.dateDigits().equals(DATE_DIGITS.format(person.birthDate())))
                .isPresent();
    }
}
