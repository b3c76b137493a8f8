package kz.consular.gateway.console.security;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.console.ConsoleSettings;
import kz.consular.gateway.console.StaffRole;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Maps the claims of an OpenID Connect provider to the role of a member of IT staff. */
@Component
@ConditionalOnOAuth2ClientRegistrationProperties
final class OidcStaffService implements OAuth2UserService<OidcUserRequest, OidcUser> {
    /** The error code of a sign-in without a role. */
    static final String NO_ROLE = "no_role";

    private final ConsoleSettings.Oidc settings;
    private final OidcUserService provider = new OidcUserService();

    OidcStaffService(ConsoleSettings settings) {
        this.settings = settings.oidc();
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var known = provider.loadUser(request);
        var role =
                role(known.getClaims()).orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(NO_ROLE)));
        var name = request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUserNameAttributeName();
        return StringUtils.hasText(name)
                ? new DefaultOidcUser(role.authorities(), known.getIdToken(), known.getUserInfo(), name)
                : new DefaultOidcUser(role.authorities(), known.getIdToken(), known.getUserInfo());
    }

    /** The highest role among the values of the claim. */
    Optional<StaffRole> role(Map<String, Object> claims) {
        var values = values(claims).toList();
        if (values.stream().anyMatch(settings.operators()::contains)) {
            return Optional.of(StaffRole.OPERATOR);
        }
        return values.stream().anyMatch(settings.viewers()::contains)
                ? Optional.of(StaffRole.VIEWER)
                : Optional.empty();
    }

    private Stream<String> values(Map<String, Object> claims) {
        @Nullable Object value = claims.get(settings.rolesClaim());
        if (value == null) {
            value = within(claims, settings.rolesClaim().split("\\."));
        }
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : Stream.ofNullable(value).map(String::valueOf);
    }

    private static @Nullable Object within(Map<String, Object> claims, String... path) {
        @Nullable Object value = claims;
        for (var step : path) {
            value = value instanceof Map<?, ?> group ? group.get(step) : null;
        }
        return value;
    }
}
