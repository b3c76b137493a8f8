package kz.consular.gateway.regulation.resolution361.advice;

import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.regulation.Note;
import kz.consular.gateway.regulation.NoteCode;
import kz.consular.gateway.regulation.rules.Advice;

/**
 * Rule 4: a declared secret bearer is not turned away, and the mission demands no document. Where the permission is not
 * attached, a note informs the officer that the office will ask the organisation.
 */
public final class SecretBearer implements Advice {

    @Override
    public Stream<Note> on(Application application) {
        return application
                .leaving()
                .filter(person -> person.stateSecrets().isPresent())
                .filter(person -> !application.hasDocument(person.id(), DocumentKind.STATE_SECRETS_PERMISSION))
                .map(person -> Note.of(NoteCode.SECRET_BEARER_WITHOUT_PERMISSION, "rule 4", Optional.of(person.id())));
    }
}
