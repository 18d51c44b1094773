@wire-2022
Feature: Keeping identifiers in every spelling of the call, 2022
  The forms of calling Identify are spelled in many ways. None of them is a way round.

  @KEEP-EMAIL
  Rule: An email is kept

    Scenario Outline: Called as "<form>"
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, as "<form>":
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
        | plan        | gold             |
      Then Jessica still has:
        | email | old.me@yahoo.com |
      And nobody is found by email "new.me@yahoo.com"

      Examples:
        | form                          |
        | form with both names          |
        | form, token last              |
        | JSON, token last              |
        | GET, token last               |
        | form, not encoded             |
        | form with plus for spaces     |
        | form with another field first |
        | form with a charset           |
        | JSON with a charset           |
        | GET, raw base64               |
        | GET, URL-safe base64          |
        | GET with a content type       |
        | GET with a body               |
        | GET with test=0               |

  @KEEP-ID
  Rule: An external ID is kept

    Scenario Outline: Called as "<form>"
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, as "<form>":
        | email       | old.me@yahoo.com |
        | external ID | 9999             |
        | plan        | gold             |
      Then Jessica still has:
        | external ID | 1468 |
      And nobody is found by external ID "9999"

      Examples:
        | form                 |
        | form, not encoded    |
        | JSON with a charset  |
        | GET, raw base64      |
        | form with both names |

  @KEEP-PHONE
  Rule: A phone number is kept

    Scenario Outline: Called as "<form>"
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, as "<form>":
        | external ID  | 1468         |
        | phone number | +16171000009 |
        | plan         | gold         |
      Then Jessica still has:
        | phone number | +16171000001 |

      Examples:
        | form                 |
        | form, not encoded    |
        | JSON with a charset  |
        | GET, raw base64      |
        | form with both names |
