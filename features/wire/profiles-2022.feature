@wire-2022
Feature: Profiles API, 2022
  What the reference documents about look-ups, the person object and changes, and what official clients rely on.

  @FIND-NOBODY
  Rule: A look-up for an unknown profile says so

    Scenario: A look-up by an unknown value of each identifier says so
      Then a look-up for an unknown profile says so, with the text "There is no profile matching the given parameters."

  @FIND-BY-ONE
  Rule: A look-up takes exactly one identifier

    Scenario Outline: A look-up by <number> of the identifiers is an error
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      Then a look-up by <number> of Jessica's identifiers is an error

      Examples:
        | number |
        | none   |
        | two    |
        | all    |

    Scenario: The same identifier in two places counts once
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      Then Jessica is found by each identifier, with the key in the "query and again in the body"

  @KEY-PLACES
  Rule: The private key is accepted in each place

    Scenario Outline: A look-up with the key in the <place> is accepted
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      Then Jessica is found by each identifier, with the key in the "<place>"

      Examples:
        | place                     |
        | query                     |
        | header                    |
        | JSON body                 |
        | header beside a form body |

    Scenario: A look-up by letters beyond ASCII with the key in the JSON body is accepted
      Given Jessica has a profile with:
        | external ID | josé-1 |
      Then Jessica is found by each identifier, with the key in the "JSON body"

    Scenario Outline: A change with the key and the attributes as "<place>" is accepted
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When the private key changes Jessica's profile, as "<place>", to:
        | email | new.me@yahoo.com |
      Then Jessica has:
        | email | new.me@yahoo.com |
      And Jessica's profile has the documented form

      Examples:
        | place                               |
        | query                               |
        | form body                           |
        | form body with the key in the query |
        | JSON body with the key in it        |

  @PRIVATE-KEY
  Rule: Only a text can be a key

    Scenario Outline: Access to a profile is refused with <key>, in JSON
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | city        | Boston           |
      Then <key> gives no access to Jessica's profile
      And Jessica still has:
        | email | old.me@yahoo.com |
        | city  | Boston           |

      Examples:
        | key                        |
        | true instead of a key      |
        | zero instead of a key      |
        | an object instead of a key |

  @UPDATE-PLACES
  Rule: Attributes are accepted in each place

    Scenario Outline: Attributes are changed as "<place>"
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | plan         | gold             |
        | tier         | 2                |
        | title        | Owner            |
      When the private key changes Jessica's profile, as "<place>", to:
        | external ID  | 9999                     |
        | email        | new.me@yahoo.com         |
        | phone number | +16171000009             |
        | city         | Denver                   |
        | zip          | "02108"                  |
        | plan         | silver                   |
        | note         | a b & c=d; "é" 100% 日本 |
        | percent      | a%20b+c                  |
        | with.a.dot   | a                        |
        | with a space | b                        |
        | lines        | "a\\nb\\tc"              |
      Then Jessica has:
        | external ID  | 9999                     |
        | email        | new.me@yahoo.com         |
        | phone number | +16171000009             |
        | city         | Denver                   |
        | zip          | "02108"                  |
        | plan         | silver                   |
        | note         | a b & c=d; "é" 100% 日本 |
        | percent      | a%20b+c                  |
        | with.a.dot   | a                        |
        | with a space | b                        |
        | lines        | "a\\nb\\tc"              |
      And Jessica is found by each identifier

      Examples:
        | place                               |
        | query                               |
        | query with plus for spaces          |
        | query with a content type           |
        | form body                           |
        | form body with the key in the query |
        | form body with a charset            |
        | JSON body                           |
        | JSON body with a charset            |
        | JSON body with the key in it        |

    Scenario: Attributes are changed in a query with raw dollar signs
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When the private key changes Jessica's profile, as "query with raw dollars", to:
        | external ID  | 9999             |
        | email        | new.me@yahoo.com |
        | phone number | +16171000009     |
        | plan         | silver           |
        | city         | Saint-Étienne    |
        | note         | a b & "é"        |
      Then Jessica has:
        | external ID  | 9999             |
        | email        | new.me@yahoo.com |
        | phone number | +16171000009     |
        | plan         | silver           |
        | city         | Saint-Étienne    |
        | note         | a b & "é"        |

  @UPDATE-ANSWER
  Rule: A change in each place is answered with the changed person

    Scenario Outline: A change as "<place>" is answered with the changed person
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | city        | Boston           |
        | plan        | gold             |
      When the private key changes Jessica's profile, as "<place>", to:
        | email | new.me@yahoo.com |
        | city  | Denver           |
        | tier  | silver           |
      Then the answer is Jessica's profile, with:
        | email | new.me@yahoo.com |
        | city  | Denver           |
        | tier  | silver           |

      Examples:
        | place                               |
        | query                               |
        | query with raw dollars              |
        | form body                           |
        | form body with the key in the query |
        | JSON body                           |
        | JSON body with the key in it        |

  @ERRORS
  Rule: Refused calls have the documented status and form

    Scenario Outline: Private calls with <key> are refused in the documented form
      Then each private call with <key> is refused in the documented form

      Examples:
        | key                 |
        | no key              |
        | a wrong private key |
        | the public key      |
