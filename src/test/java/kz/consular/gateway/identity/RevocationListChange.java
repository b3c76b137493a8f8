package kz.consular.gateway.identity;

import org.springframework.context.ApplicationContext;

/** Spares a test the minute until the next look at the revocation list. */
public final class RevocationListChange {
    private RevocationListChange() {}

    public static void notice(ApplicationContext node) {
        node.getBean(HandshakeRevocation.class).readAgainIfChanged();
    }
}
