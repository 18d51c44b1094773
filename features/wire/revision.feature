@wire-revision
Feature: What only the successor has
  JSON:API requests with a revision, answered with 202 and no body; filters, and places of its own.

  @POST-JSON
  Rule: A POST with a document of one profile

    Scenario Outline: As "<form>"
      When Identify receives, as "<form>":
        | external ID  | 1468                  |
        | email        | old.me@yahoo.com      |
        | phone number | +16171000001          |
        | city         | Boston                |
        | note         | a+b & c=d; 100% "é" % |
      Then Jessica is the one profile with:
        | external ID  | 1468                  |
        | email        | old.me@yahoo.com      |
        | phone number | +16171000001          |
        | city         | Boston                |
        | note         | a+b & c=d; 100% "é" % |

      Examples:
        | form                |
        | JSON:API            |
        | plain JSON          |
        | trailing slash      |
        | JSON with a charset |

  @ANSWER
  Rule: Every well-formed request is answered with 202 and no body

    @each-way
    Scenario: Accepted, rejected and new
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When Identify receives:
        | external ID | 1468   |
        | city        | Boston |
      And Identify receives:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      And Identify receives:
        | external ID | (a new one) |
      Then every answer is that of an accepted call

  @NULLS
  Rule: Null in place of all properties changes nothing

    Scenario: On an existing profile
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives, as "JSON:API", the payload:
        """
        {"data": {"type": "profile", "attributes": {"external_id": "<external ID 1468>", "properties": null}}}
        """
      Then Jessica still has:
        | external ID | 1468 |
        | plan        | gold |

  @KEEP-EMAIL
  Rule: An email is kept from what is called so among the custom properties

    Scenario: By either name, and to be removed
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When Identify receives, as "JSON:API", the payload:
        """
        {"data": {"type": "profile", "attributes": {"external_id": "<external ID 1468>",
          "properties": {"$email": "<email new.me@yahoo.com>", "email": "<email new.me@yahoo.com>"}}}}
        """
      And Identify receives, as "JSON:API", the payload:
        """
        {"data": {"type": "profile", "attributes": {"external_id": "<external ID 1468>",
          "properties": {"$unset": ["$email", "email"]}}}}
        """
      Then Jessica still has:
        | email | old.me@yahoo.com |
      And nobody is found by email "new.me@yahoo.com"

  @KEEP-PHONE
  Rule: A phone number is kept from what is called so among the custom properties

    Scenario: By either name, and to be removed
      Given Jessica has a profile with:
        | external ID  | 1468         |
        | phone number | +16171000001 |
      When Identify receives, as "JSON:API", the payload:
        """
        {"data": {"type": "profile", "attributes": {"external_id": "<external ID 1468>",
          "properties": {"$phone_number": "<phone number +16171000009>", "phone_number": "<phone number +16171000009>"}}}}
        """
      And Identify receives, as "JSON:API", the payload:
        """
        {"data": {"type": "profile", "attributes": {"external_id": "<external ID 1468>",
          "properties": {"$unset": ["$phone_number", "phone_number"]}}}}
        """
      Then Jessica still has:
        | phone number | +16171000001 |
      And nobody is found by phone number "+16171000009"

  @FIND-NOBODY
  Rule: A look-up for nobody is an empty list

    Scenario: By each identifier
      Then a look-up for somebody who does not exist says so, with the text "data"

  @FIND @KEY-PLACES
  Rule: Each form of the filter finds exactly the right profile

    Scenario Outline: As "<place>"
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      Then Jessica is found by each identifier, with the key in the "<place>"

      Examples:
        | place          |
        | equals         |
        | any            |
        | any of several |
        | trailing slash |

    Scenario Outline: As "<place>", by what came later, and as the profile is by then
      Given Jessica has a profile with:
        | external ID | 1468   |
        | city        | Boston |
      And Jessica's email "old.me@yahoo.com" was added later
      And Jessica's phone number "+16171000001" was set with the private key
      Then Jessica is found by each identifier, with the key in the "<place>"
      When Identify receives:
        | external ID | 1468   |
        | city        | Denver |
      Then Jessica has:
        | city | Denver |
      And Jessica is found by each identifier, with the key in the "<place>"

      Examples:
        | place          |
        | equals         |
        | any            |
        | any of several |

  @UPDATE-PLACES
  Rule: Each form of a change counts

    Scenario: A number stays a number
      Given Jessica has a profile with:
        | external ID | 1468 |
      When the private key changes Jessica's profile to:
        | tier  | 2    |
        | loyal | true |
      Then Jessica has:
        | tier  | 2    |
        | loyal | true |

    Scenario Outline: As "<place>"
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | plan         | gold             |
      When the private key changes Jessica's profile, with the attributes as "<place>", to:
        | external ID  | 9999             |
        | email        | new.me@yahoo.com |
        | phone number | +16171000009     |
        | city         | Denver           |
        | note         | a b & "é" 日本     |
      Then Jessica has:
        | external ID  | 9999             |
        | email        | new.me@yahoo.com |
        | phone number | +16171000009     |
        | city         | Denver           |
        | note         | a b & "é" 日本     |
      And Jessica is found by each identifier

      Examples:
        | place          |
        | JSON:API       |
        | plain JSON     |
        | trailing slash |

  @UPDATE-ANSWER
  Rule: Each form of a change is answered with the person as changed

    Scenario Outline: As "<place>"
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When the private key changes Jessica's profile, with the attributes as "<place>", to:
        | email | new.me@yahoo.com |
        | city  | Denver           |
      Then the answer is Jessica's profile, with:
        | email | new.me@yahoo.com |
        | city  | Denver           |

      Examples:
        | place          |
        | plain JSON     |
        | trailing slash |

  @ERRORS
  Rule: Refused calls have the documented status and form

    Scenario Outline: With <key>
      Then each private call with <key> is refused in the form of the wire

      Examples:
        | key                 |
        | no key              |
        | a wrong private key |
        | the public key      |

    Scenario: For a person who does not exist
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      Then a person ID like Jessica's that nobody has is unknown

    Scenario Outline: What is no document is refused, as "<form>"
      When Identify receives, as "<form>", the payload:
        """
        {"data": {"type": "profile", "attributes": {"external_id": "1468"
        """
      Then the answer is "4xx"

      Examples:
        | form       |
        | JSON:API   |
        | plain JSON |

    Scenario: Without a public key
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives, with no key:
        | external ID | 1468   |
        | plan        | silver |
      Then the answer is "4xx"
      And Jessica still has:
        | plan | gold |
