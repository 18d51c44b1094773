@wire-2022
Feature: Identifiers named in $unset, 2022
  The contract does not settle what $unset does to properties in Identify, but it clears no identifier (FAQ 1, 6 to 8).

  Rule: Identify clears no identifier that is named in $unset

    Scenario Outline: The <identifier> named by its <which> in an unset list is kept
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, as "form", the payload:
        """
        {"token": "<public key>", "properties": {<found by>, "$unset": ["<name>"]}}
        """
      Then Jessica still has:
        | <identifier> | <old> |
      And Jessica is found by <identifier> "<old>"

      @KEEP-ID
      Examples:
        | which       | identifier  | old  | name | found by                             |
        | dollar name | external ID | 1468 | $id  | "$email": "<email old.me@yahoo.com>" |
        | bare name   | external ID | 1468 | id   | "$email": "<email old.me@yahoo.com>" |

      @KEEP-EMAIL
      Examples:
        | which       | identifier | old              | name   | found by                    |
        | dollar name | email      | old.me@yahoo.com | $email | "$id": "<external ID 1468>" |
        | bare name   | email      | old.me@yahoo.com | email  | "$id": "<external ID 1468>" |

      @KEEP-PHONE
      Examples:
        | which       | identifier   | old          | name          | found by                    |
        | dollar name | phone number | +16171000001 | $phone_number | "$id": "<external ID 1468>" |
        | bare name   | phone number | +16171000001 | phone_number  | "$id": "<external ID 1468>" |
