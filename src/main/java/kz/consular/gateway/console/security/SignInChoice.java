package kz.consular.gateway.console.security;

import java.util.List;

/**
 * How one can sign in: with a password, unless there are providers that do it.
 *
 * @param providers of OpenID Connect
 */
record SignInChoice(List<Provider> providers) {

    SignInChoice {
        providers = List.copyOf(providers);
    }

    static SignInChoice byPassword() {
        return new SignInChoice(List.of());
    }

    /** @param href where the way to it begins */
    record Provider(String name, String href) {}
}
