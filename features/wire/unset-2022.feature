@wire-2022
Feature: Identifiers beside other dollar names, 2022
  The contract does not settle what $unset does to properties in Identify, but it clears no identifier, and no other
  special property replaces one (FAQ 1, 6 to 8).

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
      And Identify receives, as "form", the payload:
        """
        {"token": "<public key>", "properties": {<found by>, "$unset": "<name>"}}
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

  Rule: Identify replaces no identifier beside other special properties

    Scenario Outline: The <identifier> beside a consent and an address is kept
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, as "form", the payload:
        """
        {"token": "<public key>", "properties": {<found by>, <new>, "$consent": ["email", "sms"],
          "$address1": "1 Main Street", "$zip": "02108", "$timezone": "America/New_York", "$source": "shop"}}
        """
      Then Jessica still has:
        | <identifier> | <old> |
      And Jessica is found by <identifier> "<old>"

      @KEEP-ID
      Examples:
        | identifier  | old  | found by                             | new                         |
        | external ID | 1468 | "$email": "<email old.me@yahoo.com>" | "$id": "<external ID 9999>" |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | found by                    | new                                  |
        | email      | old.me@yahoo.com | "$id": "<external ID 1468>" | "$email": "<email new.me@yahoo.com>" |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | found by                    | new                                             |
        | phone number | +16171000001 | "$id": "<external ID 1468>" | "$phone_number": "<phone number +16171000009>" |
