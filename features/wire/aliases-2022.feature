@wire-2022
Feature: Other names of identifiers, 2022
  Several official clients send the bare names "email" and "id", sometimes beside those with a dollar.

  @ALIASES
  Rule: The bare names count as the identifiers

    Scenario: A bare name that is null hides nothing
      When Identify receives, as "form", the payload:
        """
        {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "id": null, "plan": "gold"}}
        """
      Then Jessica is the one profile with:
        | external ID | 1468 |
        | plan        | gold |

    Scenario Outline: A profile is made as "<form>"
      When Identify receives, as "<form>":
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      Then Jessica is the one profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      And Jessica's profile is shown in the form of the wire

      Examples:
        | form                 |
        | form with aliases    |
        | JSON with aliases    |
        | GET with aliases     |
        | form with both names |

    Scenario Outline: A single <identifier> is enough
      When Identify receives, as "form with aliases":
        | <identifier> | <value> |
        | plan         | gold    |
      Then Jessica is the one profile with:
        | <identifier> | <value> |
        | plan         | gold    |

      Examples:
        | identifier  | value            |
        | external ID | 1468             |
        | email       | old.me@yahoo.com |

    Scenario Outline: A missing <identifier> is added
      Given Jessica has a profile with:
        | phone number | +16171000001 |
        | plan         | gold         |
      When Identify receives, as "form with aliases":
        | phone number | +16171000001 |
        | <identifier> | <value>      |
      Then Jessica has:
        | <identifier> | <value> |
      And Jessica is found by each identifier

      Examples:
        | identifier  | value            |
        | external ID | 1468             |
        | email       | old.me@yahoo.com |

    Scenario Outline: A profile is updated by <identifier>, and the other is kept
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When Identify receives, as "<form>":
        | <identifier> | <value> |
        | <other>      | <new>   |
        | plan         | silver  |
      Then Jessica has:
        | plan | silver |
      And Jessica still has:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      And nobody is found by <other> "<new>"

      Examples:
        | form              | identifier  | value            | other       | new              |
        | form with aliases | external ID | 1468             | email       | new.me@yahoo.com |
        | form with aliases | email       | old.me@yahoo.com | external ID | 9999             |
        | JSON with aliases | external ID | 1468             | email       | new.me@yahoo.com |
        | GET with aliases  | email       | old.me@yahoo.com | external ID | 9999             |

    Scenario Outline: A new <what> as <known and new> is no way round
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When Identify receives, as "form", the payload:
        """
        {"token": "<public key>", "properties": {<known and new>}}
        """
      Then Jessica still has:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      And Jessica is found by each identifier
      And nobody is found by <what> "<new>"

      Examples:
        | what        | new              | known and new                                                                                          |
        | email       | new.me@yahoo.com | "$id": "<external ID 1468>", "$email": "<email old.me@yahoo.com>", "email": "<email new.me@yahoo.com>" |
        | external ID | 9999             | "$id": "<external ID 1468>", "$email": "<email old.me@yahoo.com>", "id": "<external ID 9999>"          |
        | email       | new.me@yahoo.com | "$id": "<external ID 1468>", "email": "<email new.me@yahoo.com>"                                       |
        | external ID | 9999             | "$email": "<email old.me@yahoo.com>", "id": "<external ID 9999>"                                       |
        | email       | new.me@yahoo.com | "$phone_number": "<phone number +16171000001>", "email": "<email new.me@yahoo.com>"                    |
        | external ID | 9999             | "$phone_number": "<phone number +16171000001>", "id": "<external ID 9999>"                             |
