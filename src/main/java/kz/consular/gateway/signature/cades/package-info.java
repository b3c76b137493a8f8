/** Makes and verifies the CAdES signature of a container. The only package that uses BouncyCastle's CMS. */
@NullMarked
package kz.consular.gateway.signature.cades;

import org.jspecify.annotations.NullMarked;
