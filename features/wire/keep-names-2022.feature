@wire-2022
Feature: Names that resemble those of identifiers, 2022
  An identifier that the profile has is not replaced, whatever name the new value stands under: a name in other case,
  the name that another version of the API uses, or its own, with blanks around the value (FAQ 1 and 6 to 8).

  Rule: No name makes Identify replace an identifier

    Scenario Outline: The <identifier> is kept when a new one is sent as "<name>"
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, as "form", the payload:
        """
        {"token": "<public key>", "properties": {<known>, "<name>": "<<identifier> <new>>"}}
        """
      Then Jessica still has:
        | <identifier> | <old> |
      And Jessica is found by <identifier> "<old>"
      And nobody is found by <identifier> "<new>"

      @KEEP-ID
      Examples:
        | identifier  | old  | new  | name        | known                                |
        | external ID | 1468 | 9999 | external_id | "$email": "<email old.me@yahoo.com>" |
        | external ID | 1468 | 9999 | $ID         | "$email": "<email old.me@yahoo.com>" |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | name   | known                       |
        | email      | old.me@yahoo.com | new.me@yahoo.com | $Email | "$id": "<external ID 1468>" |
        | email      | old.me@yahoo.com | new.me@yahoo.com | Email  | "$id": "<external ID 1468>" |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | new          | name          | known                       |
        | phone number | +16171000001 | +16171000009 | phone_number  | "$id": "<external ID 1468>" |
        | phone number | +16171000001 | +16171000009 | $Phone_Number | "$id": "<external ID 1468>" |

    @KEEP-EMAIL
    Scenario: The email is kept when other members of the payload ask for a new one
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When Identify receives, as "JSON", the payload:
        """
        {"token": "<public key>", "force": true, "overwrite": true, "time": 1655128800,
          "email": "<email new.me@yahoo.com>", "customer_properties": {"$email": "<email new.me@yahoo.com>"},
          "properties": {"$id": "<external ID 1468>", "$email": "<email new.me@yahoo.com>", "$anonymous": true,
            "email_verified": true, "old_email": "<email old.me@yahoo.com>", "$consent": []}}
        """
      Then Jessica still has:
        | email | old.me@yahoo.com |
      And nobody is found by email "new.me@yahoo.com"

    @KEEP-EMAIL
    Scenario: The email is kept when it is sent with blanks around it
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When Identify receives, as "form", the payload:
        """
        {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "$email": " <email old.me@yahoo.com> "}}
        """
      Then Jessica still has:
        | email | old.me@yahoo.com |
      And Jessica is found by email "old.me@yahoo.com"

    Scenario Outline: The <identifier> is kept when <what> is sent
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, as "form", the payload:
        """
        {"token": "<public key>", "properties": {<sent>}}
        """
      Then Jessica still has:
        | <identifier> | <old> |

      @KEEP-ID
      Examples:
        | identifier  | old  | what                          | sent                                                                                          |
        | external ID | 1468 | false                         | "$email": "<email old.me@yahoo.com>", "$id": false                                            |
        | external ID | 1468 | zero                          | "$email": "<email old.me@yahoo.com>", "$id": 0                                                |
        | external ID | 1468 | the same, between blanks      | "$email": "<email old.me@yahoo.com>", "$id": " <external ID 1468> "                           |
        | external ID | 1468 | two new ones under both names | "$email": "<email old.me@yahoo.com>", "$id": "<external ID 9999>", "id": "<external ID 7777>" |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | what                                | sent                                                                                                     |
        | email      | old.me@yahoo.com | an object                           | "$id": "<external ID 1468>", "$email": {"value": "<email new.me@yahoo.com>"}                             |
        | email      | old.me@yahoo.com | a new one beside the old one        | "$email": "<email new.me@yahoo.com>", "email": "<email old.me@yahoo.com>"                                |
        | email      | old.me@yahoo.com | two new ones under both names       | "$id": "<external ID 1468>", "$email": "<email new.me@yahoo.com>", "email": "<email newer.me@yahoo.com>" |
        | email      | old.me@yahoo.com | false                               | "$id": "<external ID 1468>", "$email": false                                                             |
        | email      | old.me@yahoo.com | a new one under an escaped name     | "$id": "<external ID 1468>", "\\u0024email": "<email new.me@yahoo.com>"                                  |
        | email      | old.me@yahoo.com | a new one in an object named $set   | "$id": "<external ID 1468>", "$set": {"$email": "<email new.me@yahoo.com>"}                              |
        | email      | old.me@yahoo.com | a new one under a name with a blank | "$id": "<external ID 1468>", "$email ": "<email new.me@yahoo.com>"                                       |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | what          | sent                                             |
        | phone number | +16171000001 | an empty list | "$id": "<external ID 1468>", "$phone_number": [] |
        | phone number | +16171000001 | zero          | "$id": "<external ID 1468>", "$phone_number": 0  |
