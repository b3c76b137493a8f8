package kz.consular.gateway.console.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every page of the console has around its content. Templates know it as {@code frame}.
 *
 * @param lang of the page, for {@code <html lang>}
 * @param who is signed in; null before
 * @param mayAct whether that person may do more than look
 * @param pages whether this node has pages beside the sign-in
 * @param languages to choose from, with the address of this very page in each
 * @param htmx the version of htmx, as its address has it
 * @param sse the version of its extension for server-sent events
 */
record Frame(
        String lang,
        @Nullable String who,
        boolean mayAct,
        boolean pages,
        List<Language> languages,
        String htmx,
        String sse,
        ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    record Language(String tag, String name, String href, boolean current) {}

    Frame {
        languages = List.copyOf(languages);
    }

    /** As people read it; the machine-readable one stands beside it in {@code <time datetime>}. */
    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
