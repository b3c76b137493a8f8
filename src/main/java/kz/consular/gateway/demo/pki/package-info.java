/** The test certification authority. */
@NullMarked
package kz.consular.gateway.demo.pki;

import org.jspecify.annotations.NullMarked;
