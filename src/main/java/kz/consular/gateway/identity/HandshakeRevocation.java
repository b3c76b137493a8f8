package kz.consular.gateway.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.consular.gateway.signature.trust.Expiry;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.stereotype.Component;

/**
 * Refuses revoked client certificates in the TLS handshake. A new revocation list takes effect for every connection that
 * begins after it was read. Once the nextUpdate of a list has passed, every client certificate is refused.
 */
@Component
@EnableConfigurationProperties(TrustSettings.class)
final class HandshakeRevocation implements TomcatConnectorCustomizer, Expiry.Source {
    private static final Logger LOG = LoggerFactory.getLogger(HandshakeRevocation.class);

    private final Optional<Path> file;
    private final List<AbstractHttp11Protocol<?>> protocols = new CopyOnWriteArrayList<>();
    private volatile @Nullable FileTime read;

    HandshakeRevocation(TrustSettings settings) {
        this.file = Optional.ofNullable(settings.crl()).map(Path::toAbsolutePath);
    }

    @Override
    public void customize(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol && protocol.isSSLEnabled()) {
            var file = this.file.orElseThrow(
                    () -> new IllegalArgumentException("gateway.trust.crl is not set. Name the file"
                            + " with the revocation lists of the authorities that issue client certificates."));
            read = modified(file);
            for (var host : protocol.findSslHostConfigs()) {
                host.setCertificateRevocationListFile(file.toString());
            }
            protocols.add(protocol);
        }
    }

    /** Reads the list again when its file has changed. A file that cannot be read leaves the old list in force. */
    void readAgainIfChanged() {
        if (protocols.isEmpty() || file.isEmpty()) {
            return;
        }
        try {
            var now = modified(file.get());
            if (!now.equals(read)) {
                protocols.forEach(AbstractHttp11Protocol::reloadSslHostConfigs);
                read = now;
                LOG.info("Read the revocation list of client certificates again");
            }
        } catch (RuntimeException e) {
            // The file may be corrected before the next check.
            LOG.error("The revocation list of client certificates cannot be read; the last one stays in force", e);
        }
    }

    /** Tomcat's server certificates and trusted authorities, and the revocation lists on disk. */
    @Override
    public List<Expiry> list() throws IOException, GeneralSecurityException {
        var expiries = new ArrayList<Expiry>();
        for (var protocol : protocols) {
            for (var host : protocol.findSslHostConfigs()) {
                for (var certificate : host.getCertificates()) {
                    expiries.addAll(inStore(Expiry.Purpose.TLS_SERVER, certificate.getCertificateKeystore()));
                }
                expiries.addAll(inStore(Expiry.Purpose.TLS_AUTHORITY, host.getTruststore()));
            }
        }
        if (!protocols.isEmpty() && file.isPresent()) {
            expiries.addAll(inLists(file.get()));
        }
        return expiries;
    }

    private static List<Expiry> inStore(Expiry.Purpose purpose, @Nullable KeyStore store)
            throws GeneralSecurityException {
        var found = new ArrayList<Expiry>();
        if (store != null) {
            for (var alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                    found.add(Expiry.of(purpose, certificate));
                }
            }
        }
        return found;
    }

    private static List<Expiry> inLists(Path file) throws IOException, GeneralSecurityException {
        try (var content = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCRLs(content).stream()
                    .flatMap(crl -> Expiry.of(Expiry.Purpose.TLS_REVOCATION_LIST, (X509CRL) crl).stream())
                    .toList();
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The revocation list " + file + " cannot be read. Check gateway.trust.crl.", e);
        }
    }
}
