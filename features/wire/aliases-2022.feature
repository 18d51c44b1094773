@wire-2022
Feature: Bare names of identifiers, 2022
  Several official clients send the bare names "email" and "id", some of them beside the names with a dollar sign.

  @ALIASES
  Rule: The bare names count as the identifiers

    Scenario: A bare name that is null does not hide the other name
      When Identify receives, as "form", the payload:
        """
        {"token": "<public key>", "properties": {"$id": "<external ID 1468>", "id": null, "plan": "gold"}}
        """
      Then Jessica is the one profile with:
        | external ID | 1468 |
        | plan        | gold |

    Scenario Outline: A profile is created by a call as "<form>"
      When Identify receives, as "<form>":
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      Then Jessica is the one profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      And Jessica's profile has the documented form

      Examples:
        | form                 |
        | form with aliases    |
        | JSON with aliases    |
        | GET with aliases     |
        | form with both names |

    Scenario Outline: The bare names count in a call as "<form>"
      When Identify receives, as "<form>", the payload:
        """
        {"token": "<public key>", "properties": {"id": "<external ID 1468>", "email": "<email old.me@yahoo.com>", "plan": "gold"}}
        """
      Then Jessica is the one profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |

      Examples:
        | form                          |
        | form, not encoded             |
        | form with plus for spaces     |
        | GET, raw base64               |
        | GET, URL-safe base64          |
        | GET with the pixel asked for  |
        | form with the pixel asked for |

    Scenario Outline: A profile is created from nothing but the bare name of the <identifier>
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

    Scenario Outline: A missing <identifier> is added by its bare name
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

    Scenario Outline: A profile is updated as "<form>" by its <identifier> and its <other> is kept
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

    Scenario Outline: A new <what> is rejected when <how>
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
        | how                                                          | what        | new              | known and new                                                                                                   |
        | the email has both names                                     | email       | new.me@yahoo.com | "$id": "<external ID 1468>", "$email": "<email old.me@yahoo.com>", "email": "<email new.me@yahoo.com>"          |
        | the external ID has both names                               | external ID | 9999             | "$id": "<external ID 1468>", "$email": "<email old.me@yahoo.com>", "id": "<external ID 9999>"                   |
        | the bare name comes with the external ID                     | email       | new.me@yahoo.com | "$id": "<external ID 1468>", "email": "<email new.me@yahoo.com>"                                                |
        | the bare name comes with the email                           | external ID | 9999             | "$email": "<email old.me@yahoo.com>", "id": "<external ID 9999>"                                                |
        | the bare name of the email comes with the phone number       | email       | new.me@yahoo.com | "$phone_number": "<phone number +16171000001>", "email": "<email new.me@yahoo.com>"                             |
        | a bare name comes with capitals                              | email       | New.Me@yahoo.com | "$id": "<external ID 1468>", "email": "<email New.Me@yahoo.com>"                                                |
        | the bare name of the external ID comes with the phone number | external ID | 9999             | "$phone_number": "<phone number +16171000001>", "id": "<external ID 9999>"                                      |

  Rule: A call with bare names replaces no identifier

    Scenario Outline: A new <identifier> is rejected under its bare name after the private key set another
      Given Jessica has a profile with:
        | phone number | +16171000001 |
      And Jessica's <identifier> "<old>" was set with the private key
      When Identify receives, as "<form>":
        | phone number | +16171000001 |
        | <identifier> | <new>        |
      Then Jessica still has:
        | <identifier> | <old> |
      And nobody is found by <identifier> "<new>"

      @KEEP-ID
      Examples:
        | form              | identifier  | old  | new  |
        | JSON with aliases | external ID | 1468 | 9999 |

      @KEEP-EMAIL
      Examples:
        | form              | identifier | old              | new              |
        | form with aliases | email      | old.me@yahoo.com | new.me@yahoo.com |

    @KEEP-EMAIL
    Scenario: The email is kept when both bare names come with the phone number
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives, as "form with aliases":
        | phone number | +16171000001     |
        | external ID  | 9999             |
        | email        | new.me@yahoo.com |
      Then Jessica still has:
        | email | old.me@yahoo.com |
      And nobody is found by email "new.me@yahoo.com"

  @PROP-UPDATE
  Rule: A call with bare names updates properties

    Scenario: Properties are updated by a call as "JSON with aliases"
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | city        | Boston           |
        | plan        | gold             |
      When Identify receives, as "JSON with aliases":
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | city        | Denver           |
        | plan        | silver           |
      Then Jessica has:
        | city | Denver |
        | plan | silver |

  @NULLS @ALIASES
  Rule: Null under one name does not hide the value under the other

    Scenario Outline: A null under one name of the <what> does not hide the other in a call as "<form>"
      When Identify receives, as "<form>", the payload:
        """
        {"token": "<public key>", "properties": {<names>, "plan": "gold"}}
        """
      Then Jessica is the one profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |

      Examples:
        | what        | form | names                                                                            |
        | email       | form | "$id": "<external ID 1468>", "$email": null, "email": "<email old.me@yahoo.com>" |
        | external ID | JSON | "$id": null, "id": "<external ID 1468>", "$email": "<email old.me@yahoo.com>"    |
