package kz.consular.gateway.regulation;

import java.util.Optional;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.application.PersonId;

/**
 * Something the officer should look at. It turns nobody away.
 *
 * @param citation the paragraph or act it rests on
 * @param person whom it concerns; absent where it concerns the application
 */
public record Note(NoteCode code, String citation, Optional<PersonId> person, LocalizedText text) {

    public static Note of(NoteCode code, String citation, Optional<PersonId> person) {
        return new Note(code, citation, person, Texts.of("note." + code, person));
    }
}
