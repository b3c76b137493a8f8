package kz.consular.gateway.dossier;

import org.jspecify.annotations.Nullable;

/** A sealed container holds XML that its schema does not allow: the sender's software is at fault. */
public final class UnreadableXml extends Exception {
    public UnreadableXml(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
