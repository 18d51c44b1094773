@wire-2022
Feature: Keeping identifiers in every spelling of the call, 2022
  Clients spell the forms of an Identify call in many ways. None of them replaces an identifier (FAQ 1, 6 to 8 and 13).

  Rule: Identify keeps an identifier in every spelling of the call

    Scenario Outline: The <identifier> is kept in a call as "<form>"
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, as "<form>":
        | <found by>   | <value> |
        | <identifier> | <new>   |
        | note         | ~~~???  |
      Then Jessica still has:
        | <identifier> | <old> |
      And nobody is found by <identifier> "<new>"

      @KEEP-ID
      Examples:
        | form                                 | identifier  | old  | new  | found by | value            |
        | form with both names                 | external ID | 1468 | 9999 | email    | old.me@yahoo.com |
        | form, token last                     | external ID | 1468 | 9999 | email    | old.me@yahoo.com |
        | JSON, token last                     | external ID | 1468 | 9999 | email    | old.me@yahoo.com |
        | GET, token last                      | external ID | 1468 | 9999 | email    | old.me@yahoo.com |
        | form, not encoded                    | external ID | 1468 | 9999 | email    | old.me@yahoo.com |
        | form with plus for spaces            | external ID | 1468 | 9999 | email    | old.me@yahoo.com |
        | form with another field first        | external ID | 1468 | 9999 | email    | old.me@yahoo.com |
        | form with a charset                  | external ID | 1468 | 9999 | email    | old.me@yahoo.com |
        | JSON with a charset                  | external ID | 1468 | 9999 | email    | old.me@yahoo.com |
        | GET, raw base64                      | external ID | 1468 | 9999 | email    | old.me@yahoo.com |
        | GET, URL-safe base64                 | external ID | 1468 | 9999 | email    | old.me@yahoo.com |
        | GET with a content type              | external ID | 1468 | 9999 | email    | old.me@yahoo.com |
        | GET with a body                      | external ID | 1468 | 9999 | email    | old.me@yahoo.com |
        | GET with test=0                      | external ID | 1468 | 9999 | email    | old.me@yahoo.com |
        | GET, URL-safe base64 without padding | external ID | 1468 | 9999 | email    | old.me@yahoo.com |
        | GET with the pixel asked for         | external ID | 1468 | 9999 | email    | old.me@yahoo.com |
        | form with the pixel asked for        | external ID | 1468 | 9999 | email    | old.me@yahoo.com |

      @KEEP-EMAIL
      Examples:
        | form                                 | identifier | old              | new              | found by    | value |
        | form with both names                 | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |
        | form, token last                     | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |
        | JSON, token last                     | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |
        | GET, token last                      | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |
        | form, not encoded                    | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |
        | form with plus for spaces            | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |
        | form with another field first        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |
        | form with a charset                  | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |
        | JSON with a charset                  | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |
        | GET, raw base64                      | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |
        | GET, URL-safe base64                 | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |
        | GET with a content type              | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |
        | GET with a body                      | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |
        | GET with test=0                      | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |
        | GET, URL-safe base64 without padding | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |
        | GET with the pixel asked for         | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |
        | form with the pixel asked for        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |

      @KEEP-PHONE
      Examples:
        | form                                 | identifier   | old          | new          | found by    | value |
        | form with both names                 | phone number | +16171000001 | +16171000009 | external ID | 1468  |
        | form, token last                     | phone number | +16171000001 | +16171000009 | external ID | 1468  |
        | JSON, token last                     | phone number | +16171000001 | +16171000009 | external ID | 1468  |
        | GET, token last                      | phone number | +16171000001 | +16171000009 | external ID | 1468  |
        | form, not encoded                    | phone number | +16171000001 | +16171000009 | external ID | 1468  |
        | form with plus for spaces            | phone number | +16171000001 | +16171000009 | external ID | 1468  |
        | form with another field first        | phone number | +16171000001 | +16171000009 | external ID | 1468  |
        | form with a charset                  | phone number | +16171000001 | +16171000009 | external ID | 1468  |
        | JSON with a charset                  | phone number | +16171000001 | +16171000009 | external ID | 1468  |
        | GET, raw base64                      | phone number | +16171000001 | +16171000009 | external ID | 1468  |
        | GET, URL-safe base64                 | phone number | +16171000001 | +16171000009 | external ID | 1468  |
        | GET with a content type              | phone number | +16171000001 | +16171000009 | external ID | 1468  |
        | GET with a body                      | phone number | +16171000001 | +16171000009 | external ID | 1468  |
        | GET with test=0                      | phone number | +16171000001 | +16171000009 | external ID | 1468  |
        | GET, URL-safe base64 without padding | phone number | +16171000001 | +16171000009 | external ID | 1468  |
        | GET with the pixel asked for         | phone number | +16171000001 | +16171000009 | external ID | 1468  |
        | form with the pixel asked for        | phone number | +16171000001 | +16171000009 | external ID | 1468  |

  @MIXED
  Rule: Identify splits a mixed request in every spelling of the call

    Scenario Outline: A mixed request is split in a call as "<form>"
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When Identify receives, as "<form>":
        | external ID  | 1468             |
        | email        | new.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | plan         | silver           |
        | note         | ~~~???           |
      Then Jessica has:
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | plan         | silver           |
        | note         | ~~~???           |
      And nobody is found by email "new.me@yahoo.com"

      Examples:
        | form                                 |
        | form with both names                 |
        | form, token last                     |
        | JSON, token last                     |
        | GET, token last                      |
        | form with plus for spaces            |
        | form with another field first        |
        | form with a charset                  |
        | JSON with a charset                  |
        | GET, raw base64                      |
        | GET, URL-safe base64                 |
        | GET, URL-safe base64 without padding |
        | GET with a content type              |
        | GET with a body                      |
        | GET with test=0                      |
        | GET with the pixel asked for         |
        | form with the pixel asked for        |
