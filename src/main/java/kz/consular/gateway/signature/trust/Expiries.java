package kz.consular.gateway.signature.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;

/** Tells what a room stands on that expires: certificates and revocation lists. */
@FunctionalInterface
public interface Expiries {

    /** As it is on the disk, or in use, at this moment. */
    List<Expiry> list() throws IOException, GeneralSecurityException;
}
