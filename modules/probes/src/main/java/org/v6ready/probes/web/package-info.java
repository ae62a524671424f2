/// A website: its hosts and ports, what each address answers, and the page over each family.
@NullMarked
package org.v6ready.probes.web;

import org.jspecify.annotations.NullMarked;
