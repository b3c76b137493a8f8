package kz.consular.gateway.regulation.rules;

import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.regulation.Note;

/** Something that is worth the officer's look and turns nobody away. */
public interface Advice {
    Stream<Note> on(Application application);
}
