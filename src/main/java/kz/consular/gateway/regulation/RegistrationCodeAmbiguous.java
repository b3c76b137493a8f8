package kz.consular.gateway.regulation;

import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.casefile.Application;
import kz.consular.gateway.territory.Reading;
import kz.consular.gateway.territory.Territories;

/** A code such as {@code 191000000} was given to another city: without a last day it is read as of today (rule 10). */
final class RegistrationCodeAmbiguous implements Advice {
    private final Territories territories;

    RegistrationCodeAmbiguous(Territories territories) {
        this.territories = territories;
    }

    @Override
    public Stream<Note> on(Application application) {
        return application.lastRegistration().map(territories::read).stream()
                .filter(reading -> reading instanceof Reading.Resolved resolved && resolved.ambiguous())
                .map(_ -> Note.of(NoteCode.REGISTRATION_CODE_AMBIGUOUS, "rule 10", Optional.empty()));
    }
}
