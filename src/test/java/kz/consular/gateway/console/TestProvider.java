package kz.consular.gateway.console;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** An OpenID Connect provider that signs every visitor in as one person with the roles of the test. */
final class TestProvider implements AutoCloseable {
    static final String PERSON = "staff@example";
    private static final String CLIENT = "console";

    private final HttpServer server;
    private final RSAKey key;
    private volatile List<String> roles = List.of();
    private volatile String nonce = "";

    TestProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/keys", call -> json(call, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String[] settings() {
        var registration = "spring.security.oauth2.client.registration.sso.";
        var provider = "spring.security.oauth2.client.provider.sso.";
        return new String[] {
            registration + "client-id=" + CLIENT,
            registration + "client-secret=of-a-test",
            registration + "client-name=Staff Directory",
            registration + "scope=openid",
            provider + "issuer-uri=" + issuer(),
            provider + "user-name-attribute=preferred_username",
            "gateway.console.oidc.roles-claim=access.roles",
            "gateway.console.oidc.operators=gateway-operators",
            "gateway.console.oidc.viewers=gateway-viewers",
            "gateway.console.accounts="
        };
    }

    void gives(String... these) {
        roles = List.of(these);
    }

    private void describe(HttpExchange call) throws IOException {
        json(call, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer()));
    }

    private void authorize(HttpExchange call) throws IOException {
        var asked = UriComponentsBuilder.fromUri(call.getRequestURI()).build().getQueryParams();
        nonce = java.net.URLDecoder.decode(String.valueOf(asked.getFirst("nonce")), StandardCharsets.UTF_8);
        var back = java.net.URLDecoder.decode(String.valueOf(asked.getFirst("redirect_uri")), StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Location", back + "?code=c&state=" + asked.getFirst("state"));
        call.sendResponseHeaders(302, -1);
        call.close();
    }

    private void token(HttpExchange call) throws IOException {
        json(call, """
                {"access_token":"a","token_type":"Bearer","expires_in":60,"id_token":"%s"}""".formatted(idToken()));
    }

    private String idToken() throws IOException {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("1")
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce)
                .claim("preferred_username", PERSON)
                .claim("access", Map.of("roles", roles))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
        return token.serialize();
    }

    private static void json(HttpExchange call, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
