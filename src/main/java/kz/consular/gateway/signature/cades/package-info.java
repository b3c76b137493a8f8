/** The CAdES signature of a container: made and checked. The only package with BouncyCastle's CMS. */
@NullMarked
package kz.consular.gateway.signature.cades;

import org.jspecify.annotations.NullMarked;
