package kz.consular.gateway.identity;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param crl {@code gateway.trust.crl}: the revocation lists of all authorities that issue client certificates, PEM */
@ConfigurationProperties("gateway.trust")
record TrustSettings(@Nullable Path crl) {}
