package kz.consular.gateway.identity;

import kz.consular.gateway.signature.keys.SealKeys;

/** Recognises as a node with these seal keys does. */
public final class TestRecognition {
    private TestRecognition() {}

    public static ClerkRecognition ofClerks(SealKeys keys) {
        return new IdentityConfiguration().clerkRecognition(keys);
    }
}
