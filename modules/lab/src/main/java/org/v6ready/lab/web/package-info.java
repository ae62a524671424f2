/// The lab's web servers: real sockets, scripted answers.
@NullMarked
package org.v6ready.lab.web;

import org.jspecify.annotations.NullMarked;
