package kz.consular.gateway.signature;

import java.nio.file.Path;
import kz.consular.gateway.signature.keys.KeystoreSealKeys;
import kz.consular.gateway.signature.keys.SealKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The files of this node's seal keys and trusted authorities. None of them has a default. A node that serves no party has no keys.
 *
 * @param keystore {@code gateway.signing.keystore}: PKCS#12 with the seal key of each party that this node serves
 * @param keystorePassword {@code gateway.signing.keystore-password}: the password of the keystore
 * @param caCertificates {@code gateway.signing.ca-certificates}: PEM, the authorities that issue seal certificates
 * @param revocationList {@code gateway.signing.revocation-list}: the CRLs of these authorities, PEM or DER, read again when the file changes
 */
@ConfigurationProperties("gateway.signing")
record SignatureSettings(
        @Nullable Path keystore, @Nullable String keystorePassword, Path caCertificates, Path revocationList) {

    SignatureSettings(
            @Nullable Path keystore,
            @Nullable String keystorePassword,
            @Nullable Path caCertificates,
            @Nullable Path revocationList) {
        this.keystore = keystore;
        this.keystorePassword = keystore == null ? null : required("keystore-password", keystorePassword);
        this.caCertificates = required("ca-certificates", caCertificates);
        this.revocationList = required("revocation-list", revocationList);
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("gateway.signing." + name
                    + " is not set. Set all four of gateway.signing.keystore, keystore-password, ca-certificates and"
                    + " revocation-list, or none of them for a node with test certificates.");
        }
        return value;
    }

    SealKeys keys() {
        return keystore == null || keystorePassword == null
                ? SealKeys.none()
                : KeystoreSealKeys.open(keystore, keystorePassword.toCharArray());
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "SignatureSettings[" + keystore + "]";
    }
}
