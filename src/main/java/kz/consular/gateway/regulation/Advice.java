package kz.consular.gateway.regulation;

import java.util.stream.Stream;
import kz.consular.gateway.casefile.Application;

/** Something that is worth the officer's look and turns nobody away. */
interface Advice {
    Stream<Note> on(Application application);
}
