package kz.consular.gateway.regulation;

import java.util.Optional;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.application.PersonId;

/**
 * A point for the officer to check. It is no reason to turn the application away.
 *
 * @param citation the paragraph or act that the note is based on
 * @param person the person concerned; absent where the note concerns the whole application
 */
public record Note(NoteCode code, String citation, Optional<PersonId> person, LocalizedText text) {

    public static Note of(NoteCode code, String citation, Optional<PersonId> person) {
        return new Note(code, citation, person, Texts.of("note." + code, person));
    }
}
