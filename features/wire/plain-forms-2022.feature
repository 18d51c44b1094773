@wire-2022
Feature: Every rule in each plain form, 2022
  An implementation may read a form, JSON and a GET on separate paths, with code of its own for each identifier.

  @CREATE
  Rule: Unknown identifiers create exactly one profile, in each form

    Scenario Outline: A profile is created from nothing but <what> by a call as "<form>"
      When Identify receives, as "<form>":
        | <identifier> | <value> |
        | plan         | gold    |
        | city         | Boston  |
      Then Jessica is the one profile with:
        | <identifier> | <value> |
        | plan         | gold    |
        | city         | Boston  |

      Examples:
        | form | what           | identifier   | value            |
        | form | an external ID | external ID  | 1468             |
        | form | an email       | email        | old.me@yahoo.com |
        | form | a phone number | phone number | +16171000001     |
        | JSON | an external ID | external ID  | 1468             |
        | JSON | an email       | email        | old.me@yahoo.com |
        | JSON | a phone number | phone number | +16171000001     |
        | GET  | an external ID | external ID  | 1468             |
        | GET  | an email       | email        | old.me@yahoo.com |
        | GET  | a phone number | phone number | +16171000001     |

  @PROP-UPDATE
  Rule: Identify updates and creates properties, in each form

    Scenario Outline: Properties are updated by a call as "<form>", found by <found by> alone
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | plan         | gold             |
      When Identify receives, as "<form>":
        | <found by> | <value> |
        | city       | Denver  |
        | plan       | silver  |
        | tier       | 2       |
      Then Jessica has:
        | city | Denver |
        | plan | silver |
        | tier | 2      |

      Examples:
        | form | found by     | value            |
        | form | external ID  | 1468             |
        | form | email        | old.me@yahoo.com |
        | form | phone number | +16171000001     |
        | JSON | external ID  | 1468             |
        | JSON | email        | old.me@yahoo.com |
        | JSON | phone number | +16171000001     |
        | GET  | external ID  | 1468             |
        | GET  | email        | old.me@yahoo.com |
        | GET  | phone number | +16171000001     |

  @MIXED
  Rule: Identifier updates are rejected and everything else is processed, in each form

    Scenario Outline: Nothing but the <identifier> is rejected in a call as "<form>", found by <found by>
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
        | plan         | gold    |
      When Identify receives, as "<form>":
        | <found by>   | <value>         |
        | <identifier> | <new>           |
        | <missing>    | <missing value> |
        | plan         | silver          |
        | city         | Boston          |
      Then Jessica has:
        | <missing>    | <missing value> |
        | plan         | silver          |
        | city         | Boston          |
        | <identifier> | <old>           |

      Examples:
        | form | found by     | value            | identifier   | old              | new              | missing      | missing value    |
        | form | external ID  | 1468             | email        | old.me@yahoo.com | new.me@yahoo.com | phone number | +16171000001     |
        | form | external ID  | 1468             | phone number | +16171000001     | +16171000009     | email        | old.me@yahoo.com |
        | form | email        | old.me@yahoo.com | external ID  | 1468             | 9999             | phone number | +16171000001     |
        | form | email        | old.me@yahoo.com | phone number | +16171000001     | +16171000009     | external ID  | 1468             |
        | form | phone number | +16171000001     | external ID  | 1468             | 9999             | email        | old.me@yahoo.com |
        | form | phone number | +16171000001     | email        | old.me@yahoo.com | new.me@yahoo.com | external ID  | 1468             |
        | JSON | external ID  | 1468             | email        | old.me@yahoo.com | new.me@yahoo.com | phone number | +16171000001     |
        | JSON | external ID  | 1468             | phone number | +16171000001     | +16171000009     | email        | old.me@yahoo.com |
        | JSON | email        | old.me@yahoo.com | external ID  | 1468             | 9999             | phone number | +16171000001     |
        | JSON | email        | old.me@yahoo.com | phone number | +16171000001     | +16171000009     | external ID  | 1468             |
        | JSON | phone number | +16171000001     | external ID  | 1468             | 9999             | email        | old.me@yahoo.com |
        | JSON | phone number | +16171000001     | email        | old.me@yahoo.com | new.me@yahoo.com | external ID  | 1468             |
        | GET  | external ID  | 1468             | email        | old.me@yahoo.com | new.me@yahoo.com | phone number | +16171000001     |
        | GET  | external ID  | 1468             | phone number | +16171000001     | +16171000009     | email        | old.me@yahoo.com |
        | GET  | email        | old.me@yahoo.com | external ID  | 1468             | 9999             | phone number | +16171000001     |
        | GET  | email        | old.me@yahoo.com | phone number | +16171000001     | +16171000009     | external ID  | 1468             |
        | GET  | phone number | +16171000001     | external ID  | 1468             | 9999             | email        | old.me@yahoo.com |
        | GET  | phone number | +16171000001     | email        | old.me@yahoo.com | new.me@yahoo.com | external ID  | 1468             |
