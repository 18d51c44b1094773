@wire-2022
Feature: Identifiers named in $unset, 2022
  What $unset does to properties in Identify is open. It clears no identifier.

  @KEEP-ID
  Rule: The external ID is kept

    Scenario Outline: Named as <name>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, as "form", the payload:
        """
        {"token": "<public key>", "properties": {"$email": "<email old.me@yahoo.com>", "$unset": ["<name>"]}}
        """
      Then Jessica still has:
        | external ID | 1468 |
      And Jessica is found by external ID "1468"

      Examples:
        | name |
        | $id  |
        | id   |

  @KEEP-EMAIL
  Rule: The email is kept

    Scenario Outline: Named as <name>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, as "form", the payload:
        """
        {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "$unset": ["<name>"]}}
        """
      Then Jessica still has:
        | email | old.me@yahoo.com |
      And Jessica is found by email "old.me@yahoo.com"

      Examples:
        | name   |
        | $email |
        | email  |

  @KEEP-PHONE
  Rule: The phone number is kept

    Scenario Outline: Named as <name>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, as "form", the payload:
        """
        {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "$unset": ["<name>"]}}
        """
      Then Jessica still has:
        | phone number | +16171000001 |
      And Jessica is found by phone number "+16171000001"

      Examples:
        | name          |
        | $phone_number |
        | phone_number  |
