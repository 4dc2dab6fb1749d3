package io.replayvault.proof;

import io.replayvault.proof.RecordedVisit.Script;
import java.util.Random;

/**
 * What visitors do on the foreign sites: type, click, scroll, navigate, and make rows come and go.
 */
final class ForeignScripts {
  private ForeignScripts() {}

  /** An admin dashboard: a table with search, sorting and paging; two forms; charts. */
  static Script dashboard(String origin, Random random) {
    return stage -> {
      stage.visit(origin + "/tables.html");
      stage.type("#dataTable_filter input", "zq" + word(random));
      stage.look();
      stage.page().locator("#dataTable_filter input").fill("");
      stage.page().locator("#dataTable_filter input").press("Backspace");
      stage.look();
      stage.page().locator("#dataTable_paginate a:text-is('2')").click();
      stage.look();
      stage.page().locator("#dataTable thead th").first().click();
      stage.look();
      stage.page().mouse().move(700, 400);
      stage.page().mouse().wheel(0, 350);
      stage.look();
      stage.visit(origin + "/register.html");
      stage.type("#exampleFirstName", "Given" + word(random));
      stage.type("#exampleInputEmail", word(random) + "@example.org");
      stage.type("#exampleInputPassword", "Pw" + word(random) + "9");
      stage.look();
      stage.visit(origin + "/index.html");
      stage.page().locator("#userDropdown").click();
      stage.look();
    };
  }

  /** A to-do list: items are added, ticked, edited and removed. */
  static Script todos(String address, Random random) {
    return stage -> {
      stage.visit(address);
      for (int i = 0; i < 4; i++) {
        stage.type(".new-todo, #new-todo", "todo item " + word(random));
        stage.page().keyboard().press("Enter");
      }
      stage.look();
      stage.page().locator(".toggle").nth(1).click();
      stage.look();
      stage.page().locator(".todo-list li, #todo-list li").nth(2).hover();
      stage.page().locator(".destroy").nth(2).click();
      stage.look();
    };
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }
}
