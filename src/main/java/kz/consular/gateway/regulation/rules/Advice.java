package kz.consular.gateway.regulation.rules;

import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.regulation.Note;

/** A rule that gives notes: points for the officer to check, no reason to turn the application away. */
public interface Advice {
    Stream<Note> on(Application application);
}
