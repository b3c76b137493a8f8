/** The domestic end: receive, consider, inquire, decide. */
@NullMarked
package kz.consular.gateway.office;

import org.jspecify.annotations.NullMarked;
