package kz.consular.gateway.regulation.resolution361.advice;

import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.regulation.Note;
import kz.consular.gateway.regulation.NoteCode;
import kz.consular.gateway.regulation.rules.Advice;
import kz.consular.gateway.territory.Territories;
import kz.consular.gateway.territory.TerritoryLookup;

/** A code such as {@code 191000000} was given to another city: without a last day it is read as of today (rule 10). */
public final class RegistrationCodeAmbiguous implements Advice {
    private final Territories territories;

    public RegistrationCodeAmbiguous(Territories territories) {
        this.territories = territories;
    }

    @Override
    public Stream<Note> on(Application application) {
        return application.lastRegistration().map(territories::read).stream()
                .filter(reading -> reading instanceof TerritoryLookup.Resolved resolved && resolved.ambiguous())
                .map(_ -> Note.of(NoteCode.REGISTRATION_CODE_AMBIGUOUS, "rule 10", Optional.empty()));
    }
}
